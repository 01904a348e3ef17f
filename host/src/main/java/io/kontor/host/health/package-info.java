/** One list of checks: what works, what does not, since when. */
@NullMarked
package io.kontor.host.health;

import org.jspecify.annotations.NullMarked;
