package io.kontor.host.watch;

import io.kontor.api.error.KontorException;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Workers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Ticks and runs what is due until nothing is left to do at the clock's moment. */
public final class UntilIdle {

  /** A series of profiles that wake each other is short; longer is a circle. */
  private static final int MOST_ROUNDS = 100;

  private final Tick tick;
  private final Workers workers;
  private final TaskQuery tasks;

  /** Over one tick and its workers. */
  public UntilIdle(Tick tick, Workers workers, TaskQuery tasks) {
    this.tick = tick;
    this.workers = workers;
    this.tasks = tasks;
  }

  /**
   * What a run came to.
   *
   * @param evaluated subjects looked at in the first tick
   * @param fired tasks that came to be in this run, for each profile
   * @param run how often a task was taken in hand
   * @param tasks all tasks by state, at the end
   * @param skipped how many sources could not be read in the last tick
   * @param took how long it took
   */
  public record Summary(
      long evaluated,
      Map<String, Integer> fired,
      long run,
      Map<TaskState, Long> tasks,
      int skipped,
      Duration took) {

    /** This run and a later one, as one. */
    Summary and(Summary later) {
      var both = new HashMap<>(fired);
      later.fired.forEach((profile, n) -> both.merge(profile, n, Integer::sum));
      return new Summary(
          evaluated,
          Map.copyOf(both),
          run + later.run,
          later.tasks,
          later.skipped,
          took.plus(later.took));
    }

    /** Tasks that came to be in this run. */
    public int firedInAll() {
      return fired.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Runs until no task is READY, RUNNING or due. */
  public Summary run() {
    long began = System.nanoTime();
    var fired = new HashMap<String, Integer>();
    long evaluated = 0;
    long run = workers.drain();
    for (int round = 1; round <= MOST_ROUNDS; round++) {
      TickReport report = tick.run();
      report.fired().forEach((profile, n) -> fired.merge(profile, n, Integer::sum));
      evaluated = round == 1 ? report.evaluated() : evaluated;
      long now = workers.drain();
      run += now;
      // A done task may let another profile match, so only a quiet round is the last.
      if (report.firedInAll() == 0 && now == 0) {
        return new Summary(
            evaluated,
            Map.copyOf(fired),
            run,
            tasks.countsByState(),
            report.skipped().size(),
            Duration.ofNanos(System.nanoTime() - began));
      }
    }
    throw new KontorException(
        WatchError.NEVER_IDLE, Map.of("rounds", MOST_ROUNDS, "profiles", fired.keySet()));
  }
}
