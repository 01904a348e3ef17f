package io.kontor.host.task;

/** What a step is done with. */
record StepTools(RunnerParts parts, TaskMoves moves) {}
