package io.kontor.host.task;

import io.kontor.api.Message;
import java.time.Instant;

/**
 * One step of a task, as far as it was begun.
 *
 * @param step its place, from 0
 * @param action what it does
 * @param effectKey the key of its effect
 * @param state where it stands
 * @param reason what it came to
 * @param fence under which claim it was begun last
 * @param tries how often it was begun
 * @param startedAt when it was begun last
 * @param changedAt when its state changed last
 */
public record TaskStep(
    int step,
    String action,
    String effectKey,
    StepState state,
    Message reason,
    long fence,
    int tries,
    Instant startedAt,
    Instant changedAt) {}
