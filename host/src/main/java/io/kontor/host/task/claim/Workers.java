package io.kontor.host.task.claim;

import io.kontor.api.error.KontorException;
import io.kontor.host.health.Trouble;
import io.kontor.host.task.Task;
import io.kontor.host.task.run.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that run what is due. No profile and no action gets all of them: a mail server that
 * hangs does not keep the rest of the desk from its work.
 */
public final class Workers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final Duration RENEWAL = Duration.ofSeconds(15);
  private static final Duration GOODBYE = Duration.ofSeconds(60);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Claims claims;
  private final TaskRunner runner;
  private final Clock clock;
  private final int size;
  private final ExecutorService pool;
  private final ScheduledExecutorService renewal = beat("task-lease");
  private final ScheduledExecutorService pump = beat("task-pump");
  private final Map<Long, Task> inHand = new ConcurrentHashMap<>();
  private final AtomicLong finished = new AtomicLong();
  private final Trouble claiming = new Trouble(log, "No task can be claimed");
  private final Trouble leaving = new Trouble(log, "Tasks are left and taken over later");
  private final Trouble renewing = new Trouble(log, "Leases of tasks cannot be renewed");
  private boolean closed;

  /** Starts the threads; they do nothing before {@link #pump} or {@link #drain}. */
  public Workers(Claims claims, TaskRunner runner, Clock clock, int size) {
    this(claims, runner, clock, size, RENEWAL);
  }

  Workers(Claims claims, TaskRunner runner, Clock clock, int size, Duration renewed) {
    this.claims = claims;
    this.runner = runner;
    this.clock = clock;
    this.size = size;
    this.pool = Executors.newFixedThreadPool(size, task -> new Thread(task, "task-worker"));
    every(renewed, renewal, () -> claims.renew(inHand.keySet()), renewing);
  }

  /** A thread of its own: a slow search for work must not let the leases of running steps end. */
  private static ScheduledExecutorService beat(String name) {
    return Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
  }

  /** From now on looks for what is due by itself: on every node, whoever ticked. */
  public void start(Duration every) {
    pump.execute(() -> quietly(this::pump, claiming));
    every(every, pump, this::pump, claiming);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A beat ends with its thread, and catches all.
  private static void every(
      Duration every, ScheduledExecutorService beat, Runnable work, Trouble trouble) {
    beat.scheduleWithFixedDelay(
        () -> quietly(work, trouble), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The boundary of a beat: whatever happens, the next one comes. */
  private static void quietly(Runnable work, Trouble trouble) {
    try {
      work.run();
      trouble.over();
    } catch (RuntimeException | Error e) {
      trouble.met(e);
    }
  }

  /** Takes what is due, as far as there are free hands, and returns at once. */
  public int pump() {
    claims.promote(clock.instant());
    claims.takeOverExpired();
    return claim();
  }

  /** Lets what waits for a plug-in look again: one has come, or gone. */
  public void wake() {
    claims.wake(clock.instant());
  }

  /**
   * Runs all that is due at this moment, and what follows from it, and returns when the ledger
   * holds nothing of that any more, here or on another node.
   *
   * @return how often a task was taken in hand here
   */
  public long drain() {
    long before = finished.get();
    int claimed = pump();
    while (claimed > 0 || claims.unfinished(clock.instant())) {
      if (!awaitEmptyHands(claimed == 0)) {
        break;
      }
      claimed = pump();
    }
    return finished.get() - before;
  }

  /** How many tasks are being run here. */
  public int running() {
    return inHand.size();
  }

  /** Claims until all hands are full, or nobody else may have one. */
  private synchronized int claim() {
    int claimed = 0;
    while (!closed && inHand.size() < size) {
      int most = Math.max(1, size - 1);
      List<Task> tasks =
          claims.claim(new Hands(size - inHand.size(), most, List.copyOf(inHand.values())));
      if (tasks.isEmpty()) {
        break;
      }
      tasks.forEach(task -> inHand.put(task.id(), task));
      tasks.forEach(task -> pool.execute(() -> work(task)));
      claimed += tasks.size();
    }
    return claimed;
  }

  /** The boundary of a worker: whatever a task does, the thread lives on, and the lease ends. */
  private void work(Task task) {
    try {
      runner.run(task);
      leaving.over();
    } catch (KontorException e) {
      leaving.met(e);
    } catch (RuntimeException | Error e) {
      log.error("Task {} was left; it is taken over when its lease has ended", task.id(), e);
    } finally {
      goOn(task);
    }
  }

  /** In one go, so that nobody finds empty hands between a task and the one after it. */
  private synchronized void goOn(Task done) {
    inHand.remove(done.id(), done);
    finished.incrementAndGet();
    try {
      claim();
    } catch (RuntimeException | Error e) {
      claiming.met(e);
    } finally {
      notifyAll();
    }
  }

  /**
   * Waits until nothing is in hand; a moment at least, if what is under way is another node's.
   *
   * @return false when closed
   */
  private synchronized boolean awaitEmptyHands(boolean others) {
    try {
      boolean patient = others && !closed;
      while (patient || !inHand.isEmpty()) {
        // Zero: until something changes.
        wait(inHand.isEmpty() ? LOOK_AGAIN.toMillis() : 0);
        patient = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for tasks", e);
    }
    return !closed;
  }

  /** Takes nothing more and waits for the steps that run. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    pump.shutdown();
    pool.shutdown();
    try {
      if (!pool.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
        log.warn("{} steps still run; their tasks are taken over later", inHand.size());
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      pool.shutdownNow();
    }
    renewal.shutdownNow();
  }
}
