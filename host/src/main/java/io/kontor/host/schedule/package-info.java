/** All of Quartz: a clock and nothing else. */
@NullMarked
package io.kontor.host.schedule;

import org.jspecify.annotations.NullMarked;
