package io.kontor.host.template;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a rendering that takes too long. FreeMarker has no limit of its own; its loops and
 * calls look for the interrupt.
 */
final class TimeLimit implements AutoCloseable {

  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "template-limit");
            thread.setDaemon(true);
            return thread;
          });
  private final Duration limit;

  TimeLimit(Duration limit) {
    this.limit = limit;
  }

  Duration limit() {
    return limit;
  }

  Watched start() {
    return new Watched(Thread.currentThread());
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  /** One rendering under the limit. */
  final class Watched implements AutoCloseable {

    private final Thread thread;
    private final Future<?> alarm;
    private boolean over;
    private boolean fired;

    private Watched(Thread thread) {
      this.thread = thread;
      this.alarm = watch.schedule(this::fire, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void fire() {
      if (!over) {
        fired = true;
        thread.interrupt();
      }
    }

    synchronized boolean fired() {
      return fired;
    }

    /** Ends the watch; an interrupt of ours never leaves with the thread. */
    @Override
    public synchronized void close() {
      over = true;
      alarm.cancel(false);
      if (fired) {
        Thread.interrupted();
      }
    }
  }
}
