package io.kontor.host.task.run;

/** What a step is done with. */
record StepTools(RunnerParts parts, TaskMoves moves) {}
