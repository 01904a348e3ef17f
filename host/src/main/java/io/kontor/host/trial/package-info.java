/**
 * Cases in profile folders: examples with what is expected of them, tried out on the way the engine
 * goes, without any effect.
 */
@NullMarked
package io.kontor.host.trial;

import org.jspecify.annotations.NullMarked;
