/** The running program: its commands, and the one place where its parts are put together. */
@NullMarked
package io.kontor.host;

import org.jspecify.annotations.NullMarked;
