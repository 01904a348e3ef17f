/** What works, what does not, since when; a trouble that lasts is told once. */
@NullMarked
package io.kontor.host.health;

import org.jspecify.annotations.NullMarked;
