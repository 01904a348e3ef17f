/** The built program, started and watched as its users start and watch it. */
@NullMarked
package io.kontor.e2e;

import org.jspecify.annotations.NullMarked;
