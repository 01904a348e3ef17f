package io.kontor.host.task;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  private final Claims claims;
  private final TaskRunner runner;
  private final Clock clock;
  private final int size;
  private final ExecutorService pool;
  private final ScheduledExecutorService renewal;
  private final List<Future<?>> beats = new CopyOnWriteArrayList<>();
  private final Map<Long, Task> inHand = new ConcurrentHashMap<>();
  private final AtomicLong finished = new AtomicLong();
  private boolean closed;

  /** Starts the threads; they do nothing before {@link #pump} or {@link #drain}. */
  public Workers(Claims claims, TaskRunner runner, Clock clock, int size) {
    this.claims = claims;
    this.runner = runner;
    this.clock = clock;
    this.size = size;
    this.pool = Executors.newFixedThreadPool(size, task -> new Thread(task, "task-worker"));
    this.renewal = Executors.newSingleThreadScheduledExecutor(t -> new Thread(t, "task-lease"));
    beat(this::renew, RENEWAL, RENEWAL);
  }

  /** From now on looks for what is due by itself: on every node, whoever ticked. */
  public void start(Duration every) {
    beat(this::pumpQuietly, Duration.ZERO, every);
  }

  private void beat(Runnable work, Duration first, Duration every) {
    beats.add(
        renewal.scheduleWithFixedDelay(
            work, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
  }

  private void pumpQuietly() {
    try {
      pump();
    } catch (RuntimeException e) {
      log.warn("No task could be claimed; tried again", e);
    }
  }

  /** Takes what is due, as far as there are free hands, and returns at once. */
  public int pump() {
    claims.promote(clock.instant());
    claims.takeOverExpired();
    return claim();
  }

  /** Runs all that is due at this moment, and what follows from it, and returns when it is done. */
  public long drain() {
    long before = finished.get();
    do {
      pump();
      awaitEmptyHands();
    } while (pump() > 0);
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
    } catch (RuntimeException | LinkageError e) {
      log.error("Task {} was left; it is taken over when its lease has ended", task.id(), e);
    } finally {
      inHand.remove(task.id());
      finished.incrementAndGet();
      goOn();
    }
  }

  private void goOn() {
    try {
      claim();
    } catch (RuntimeException e) {
      log.warn("No task could be claimed; the next tick tries again", e);
    } finally {
      synchronized (this) {
        notifyAll();
      }
    }
  }

  private synchronized void awaitEmptyHands() {
    try {
      while (!inHand.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for tasks", e);
    }
  }

  private void renew() {
    try {
      claims.renew(inHand.keySet());
    } catch (RuntimeException e) {
      log.warn("The leases of {} tasks could not be renewed; tried again", inHand.size(), e);
    }
  }

  /** Takes nothing more and waits for the steps that run. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    beats.forEach(beat -> beat.cancel(false));
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
