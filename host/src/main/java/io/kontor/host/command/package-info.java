/** What can be typed after {@code kontor}. */
@NullMarked
package io.kontor.host.command;

import org.jspecify.annotations.NullMarked;
