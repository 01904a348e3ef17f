package io.kontor.mariadb;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a server: asked first, killed if it does not listen. */
final class ServerStop {

  private static final Logger log = LoggerFactory.getLogger(ServerStop.class);
  private static final long ASKED_SECONDS = 60;
  private static final long KILLED_SECONDS = 10;

  private ServerStop() {}

  /** Whether it is gone. */
  static boolean stop(ProcessHandle server) {
    if (!server.destroy() && server.isAlive()) {
      return false;
    }
    if (isGoneWithin(server, ASKED_SECONDS)) {
      return true;
    }
    log.warn(
        "The MariaDB server {} did not stop within {} s and is killed; it repairs its data at the next start",
        server.pid(),
        ASKED_SECONDS);
    server.destroyForcibly();
    return isGoneWithin(server, KILLED_SECONDS);
  }

  private static boolean isGoneWithin(ProcessHandle server, long seconds) {
    try {
      server.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      // Asked to hurry: the server has its signal already, and the next start would find it if it
      // stayed.
      Thread.currentThread().interrupt();
      return !server.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException("waiting for process " + server.pid(), e);
    }
  }
}
