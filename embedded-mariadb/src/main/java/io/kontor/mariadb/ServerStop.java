package io.kontor.mariadb;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a server: asked first, killed if it does not listen. */
final class ServerStop {

  private static final Logger log = LoggerFactory.getLogger(ServerStop.class);
  private static final long ASKED_SECONDS = 60;
  private static final long KILLED_SECONDS = 10;
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private ServerStop() {}

  /** Ends our own child, and tells whether it is gone. */
  static boolean stop(Process server) {
    return stop(server.toHandle(), () -> !server.isAlive());
  }

  /**
   * Ends any server, and tells whether it is gone.
   *
   * @param gone asked in short intervals, because {@link ProcessHandle#onExit} is no help with
   *     another program's child: it looks every few seconds only, and takes a dead one that nobody
   *     has collected for a living one
   */
  static boolean stop(ProcessHandle server, BooleanSupplier gone) {
    if (!server.destroy() && !gone.getAsBoolean()) {
      return false;
    }
    if (isWithin(ASKED_SECONDS, gone)) {
      return true;
    }
    log.warn(
        "MariaDB server {} has not stopped when asked and is killed; the next start repairs its data",
        server.pid());
    server.destroyForcibly();
    return isWithin(KILLED_SECONDS, gone);
  }

  /**
   * An interrupt does not hurry it: to leave now would let the next start meet a server that still
   * writes.
   */
  private static boolean isWithin(long seconds, BooleanSupplier gone) {
    long start = System.nanoTime();
    boolean interrupted = false;
    boolean inTime = true;
    while (inTime && !gone.getAsBoolean()) {
      // Taken away for the loop, since a thread that has it cannot park.
      interrupted |= Thread.interrupted();
      LockSupport.parkNanos(INTERVAL_NANOS);
      inTime = System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return inTime || gone.getAsBoolean();
  }
}
