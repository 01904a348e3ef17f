/**
 * How a claimed task is done: subject read again, guard asked, steps in order, each outcome stored
 * before the task moves.
 */
@NullMarked
package io.kontor.host.task.run;

import org.jspecify.annotations.NullMarked;
