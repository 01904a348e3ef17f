package io.kontor.host.watch;

import io.kontor.host.task.TaskQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Works until nothing is left to do, and waits for what was fired and only has to settle: for
 * somebody who calls once and goes away (L17).
 */
public final class UntilSettled {

  private final UntilIdle untilIdle;
  private final TaskQuery tasks;
  private final Clock clock;
  private final Duration settle;

  /**
   * Over what works until nothing is due.
   *
   * @param settle how long an order must be left unchanged before something is done
   */
  public UntilSettled(UntilIdle untilIdle, TaskQuery tasks, Clock clock, Duration settle) {
    this.untilIdle = untilIdle;
    this.tasks = tasks;
    this.clock = clock;
    this.settle = settle;
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {

    /** Comes back at a moment. */
    void until(Instant moment) throws InterruptedException;
  }

  /** Runs; what comes to be while it waits may be left to the next call. */
  public UntilIdle.Summary run(Pause pause) throws InterruptedException {
    UntilIdle.Summary summary = untilIdle.run();
    Instant last = clock.instant().plus(settle);
    for (Optional<Instant> next = next(last); next.isPresent(); next = next(last)) {
      pause.until(next.get());
      summary = summary.and(untilIdle.run());
    }
    return summary;
  }

  private Optional<Instant> next(Instant last) {
    return tasks.nextDue(clock.instant(), last);
  }
}
