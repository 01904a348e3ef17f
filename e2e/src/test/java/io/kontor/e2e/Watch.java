package io.kontor.e2e;

import io.kontor.api.error.KontorException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A host that works by itself.
 *
 * @param working ends it
 */
record Watch(AutoCloseable working) implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  /** Waits for something to become so. */
  void until(BooleanSupplier so) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!isSo(so)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never became so");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static boolean isSo(BooleanSupplier so) {
    try {
      return so.getAsBoolean();
    } catch (KontorException e) {
      // The question itself needs a server, and that may be the one that is away.
      return false;
    }
  }

  @Override
  public void close() {
    try {
      working.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
