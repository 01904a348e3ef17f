package io.kontor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The program of this clone, as the build left it. */
final class Program {

  private static final Path CLONE = Path.of(System.getProperty("kontor.clone", ".."));

  private Program() {}

  /** The folder with the launcher. */
  static Path folder() {
    return CLONE.toAbsolutePath().normalize();
  }

  /** Starts the program itself. */
  static Running java(String... arguments) {
    // Compiling less pays for programs that live for seconds.
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkontor.home=" + folder(),
                "-cp",
                lib().resolve("shared").resolve("*").toString(),
                "io.kontor.host.launch.Launcher"));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Starts the launcher of an installation: a folder with {@code kontor} and {@code lib}. */
  static Running installed(Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("kontor").toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** What the build made for the {@code lib} of an installation. */
  static Path lib() {
    return jar().resolveSibling("lib");
  }

  /** Starts the launcher. */
  static Running launcher(String... arguments) {
    try {
      // Maven leaves a JAR alone that is still right; the launcher would take it for an old one and
      // build again, in the middle of this build.
      Files.setLastModifiedTime(
          jar(), FileTime.from(Instant.ofEpochMilli(System.currentTimeMillis())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return installed(folder(), arguments);
  }

  private static Path jar() {
    Path jar = folder().resolve("host/target/kontor.jar");
    if (Files.notExists(jar)) {
      throw new IllegalStateException(jar + " is not there: run ./mvnw verify in " + folder());
    }
    return jar;
  }

  private static Running start(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("KONTOR_LANG", "en");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      return new Running(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
