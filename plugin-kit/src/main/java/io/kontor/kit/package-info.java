/**
 * For the tests of host and plug-ins: real servers, a settable clock, and the contracts every
 * connector must keep.
 */
@NullMarked
package io.kontor.kit;

import org.jspecify.annotations.NullMarked;
