/** What a task would do, by the same path, without the effect. */
@NullMarked
package io.kontor.host.task.simulation;

import org.jspecify.annotations.NullMarked;
