package io.kontor.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A started program, and all it has said so far. */
final class Running implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofMinutes(3);
  private static final int BETWEEN_LOOKS_MILLIS = 2;

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  Running(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      // A killed program's output may end in the middle of a line.
      lines.add("(end of output: " + e.getMessage() + ")");
    }
  }

  /** Waits until it has ended by itself, well. */
  String succeeds() {
    return ends(0);
  }

  /** Waits until it has ended by itself with a problem. */
  String fails() {
    return ends(1);
  }

  private String ends(int code) {
    try {
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("Still running after " + DEADLINE + ":\n" + said());
      }
      reader.join(DEADLINE.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (process.exitValue() != code) {
      throw new AssertionError("Ended with " + process.exitValue() + ":\n" + said());
    }
    return said();
  }

  /**
   * Waits until something is so.
   *
   * @return false if the program ended before
   */
  boolean until(BooleanSupplier so) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("Not so after " + DEADLINE + ":\n" + said());
      }
      if (endsWithin(BETWEEN_LOOKS_MILLIS)) {
        return so.getAsBoolean();
      }
    }
    return true;
  }

  /** Waits for a line of its output. */
  String line(Predicate<String> like) {
    if (!until(() -> lines.stream().anyMatch(like))) {
      throw new AssertionError("It ended without saying so:\n" + said());
    }
    return lines.stream().filter(like).findFirst().orElseThrow();
  }

  /** Whether it has said something. */
  boolean hasSaid(String beginning) {
    return lines.stream().anyMatch(line -> line.startsWith(beginning));
  }

  /** Whether it still does. */
  boolean runs() {
    return process.isAlive();
  }

  /** Waits a while, or for the program's end. */
  boolean endsWithin(int millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * SIGKILL: nothing of it runs any more afterwards.
   *
   * @return its exit code
   */
  int kill() {
    process.destroyForcibly();
    ended();
    return process.exitValue();
  }

  /** SIGTERM, as Ctrl+C or the system does; a program that does not heed it is killed. */
  @Override
  public void close() {
    process.destroy();
    ended();
  }

  private void ended() {
    try {
      if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Did not stop within " + DEADLINE + ":\n" + said());
      }
      reader.join(DEADLINE.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All it has said so far. */
  String said() {
    return String.join("\n", lines);
  }
}
