package io.kontor.host.plugin.boundary;

import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.OfPlugin;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginUse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The one way into a plug-in. Each call gets the plug-in's context class loader and its id in the
 * log, is timed and counted, must not answer null, and fails only with a {@link KontorException}.
 */
public final class PluginBoundary implements Crossing, OfPlugin {

  /** The answer of a method that has none. */
  public static final Object NOTHING = new Object();

  static final String MDC_PLUGIN = "plugin";

  /** Of so many pure calls one is timed. */
  private static final int SAMPLE = 64;

  private final String plugin;
  private final ClassLoader loader;
  private final ToldProblems told;
  private final Crossing back;
  private final AtomicInteger running = new AtomicInteger();
  private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[2]);
  private final LongAdder calls = new LongAdder();
  private final LongAdder errors = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private final Object ended = new Object();
  private volatile boolean draining;

  /**
   * The way into a plug-in that was loaded.
   *
   * @param host the loader that threads and services made by the host inherit
   */
  public PluginBoundary(String plugin, ClassLoader loader, ClassLoader host) {
    this.plugin = plugin;
    this.loader = loader;
    this.told = new ToldProblems(loader);
    this.back = ContextSwitch.intoHost(host, loader, told::told);
  }

  @Override
  public Object into(String method, Body body) {
    int[] mine = enter();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    String loggedBefore = MDC.get(MDC_PLUGIN);
    long start = System.nanoTime();
    try {
      thread.setContextClassLoader(loader);
      MDC.put(MDC_PLUGIN, plugin);
      return answer(method, body);
    } finally {
      thread.setContextClassLoader(before);
      logAs(loggedBefore);
      calls.increment();
      nanos.add(System.nanoTime() - start);
      leave(mine);
    }
  }

  /**
   * The same for a pure function that is asked a hundred thousand times: it logs nothing, so the
   * log is not told, and its time is taken by samples.
   */
  Object intoPure(String method, Body body) {
    int[] mine = enter();
    boolean timed = ++mine[1] % SAMPLE == 0;
    long start = timed ? System.nanoTime() : 0;
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(loader);
      return answer(method, body);
    } finally {
      thread.setContextClassLoader(before);
      calls.increment();
      if (timed) {
        nanos.add((System.nanoTime() - start) * SAMPLE);
      }
      leave(mine);
    }
  }

  /** A call of the plug-in's code that no object of the API stands for. */
  @Override
  @SuppressWarnings("unchecked") // The answer is the work's own.
  public <T> T inside(String what, Supplier<T> work) {
    return (T) into(what, work::get);
  }

  @Override
  public Crossing back() {
    return back;
  }

  /** Keeps the plug-in from being unloaded, and its calls on this thread from being refused. */
  @Override
  public PluginUse hold() {
    int[] mine = enter();
    Thread owner = Thread.currentThread();
    return () -> {
      if (Thread.currentThread() != owner) {
        throw new IllegalStateException(
            "Plug-in " + plugin + " is held by thread " + owner.getName());
      }
      leave(mine);
    };
  }

  /** Lets the host itself in once more, to stop a plug-in that is drained. */
  public PluginUse lastUse() {
    int[] mine = depth.get();
    running.incrementAndGet();
    mine[0]++;
    return () -> leave(mine);
  }

  /** From now on only calls that belong to running ones are let in. */
  public void drain() {
    draining = true;
  }

  /** Calls in progress. */
  public int running() {
    return running.get();
  }

  /** Calls so far. */
  public long calls() {
    return calls.sum();
  }

  /**
   * Those of them that failed by the plug-in's own fault. That a password is wrong or a shop away
   * is no fault of who says so, nor is what the host threw and the plug-in let through.
   */
  public long errors() {
    return errors.sum();
  }

  /** The time all calls took together. */
  public Duration time() {
    return Duration.ofNanos(nanos.sum());
  }

  /** Waits until no call is running; false if some still are after that time. */
  public boolean awaitIdle(Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    synchronized (ended) {
      while (running.get() > 0) {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        try {
          ended.wait(millis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }

  private Object answer(String method, Body body) {
    try {
      Object answer = body.run();
      if (answer == null) {
        throw new KontorException(
            PluginError.NULL_RESULT, Map.of("plugin", plugin, "method", method));
      }
      return answer;
    } catch (Throwable e) {
      Throwable original = told.original(e);
      KontorException problem = failed(method, original);
      boolean passedOn = problem == original && original != e;
      if (!passedOn && problem.code().kind() == ErrorKind.PLUGIN) {
        errors.increment();
      }
      throw problem;
    }
  }

  private KontorException failed(String method, Throwable e) {
    return e instanceof KontorException problem
        ? problem
        : new KontorException(
            PluginError.CALL_FAILED,
            Map.of("plugin", plugin, "method", method, "error", e.getClass().getName()),
            e);
  }

  /**
   * Counts first and looks then, so that whoever drains sees either the call or its refusal. Each
   * thread has two numbers of its own: how deep it is inside, and its pure calls.
   */
  private int[] enter() {
    int[] mine = depth.get();
    running.incrementAndGet();
    if (draining && mine[0] == 0) {
      ended();
      throw new KontorException(PluginError.AWAY, Map.of("plugin", plugin));
    }
    mine[0]++;
    return mine;
  }

  private void leave(int[] mine) {
    mine[0]--;
    ended();
  }

  private void ended() {
    if (running.decrementAndGet() == 0 && draining) {
      synchronized (ended) {
        ended.notifyAll();
      }
    }
  }

  private static void logAs(@Nullable String before) {
    if (before == null) {
      MDC.remove(MDC_PLUGIN);
    } else {
      MDC.put(MDC_PLUGIN, before);
    }
  }
}
