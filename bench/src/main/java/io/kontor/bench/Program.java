package io.kontor.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, watched from outside. */
final class Program implements AutoCloseable {

  private static final int BETWEEN_LOOKS_MILLIS = 4;
  private static final int OK = 200;

  private final Process process;
  private final Path log;
  private final long began;
  private final HttpClient client = HttpClient.newHttpClient();

  private Program(Process process, Path log, long began) {
    this.process = process;
    this.log = log;
    this.began = began;
  }

  /** Starts it; what it says goes to a file. */
  static Program start(List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.environment().put("KONTOR_LANG", "en");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(new File("/dev/null"));
    long began = System.nanoTime();
    return new Program(builder.start(), log, began);
  }

  /** Asks for a page until it is there; the time since the start. */
  Duration untilAnswered(URI page, Duration atMost) throws IOException, InterruptedException {
    while (!answers(page)) {
      if (process.waitFor(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("It ended with " + process.exitValue() + ":\n" + said());
      }
      if (since().compareTo(atMost) > 0) {
        throw new IllegalStateException("No page after " + atMost + ":\n" + said());
      }
    }
    return since();
  }

  private Duration since() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private boolean answers(URI page) throws InterruptedException {
    try {
      return client
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
              .statusCode()
          == OK;
    } catch (IOException e) {
      return false;
    }
  }

  /** All it has said so far. */
  String said() throws IOException {
    return Files.readString(log);
  }

  /** The most memory it ever had, in megabytes. */
  long mostMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
