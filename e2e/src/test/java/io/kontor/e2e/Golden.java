package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a person reads, kept as files; what they are now lies under {@code target}. */
final class Golden {

  private static final Path KEPT = Path.of("src/test/resources/io/kontor/e2e");
  private static final Path NOW = Path.of("target/golden");

  private Golden() {}

  static void compare(String name, String text) throws IOException {
    Path now = Files.createDirectories(NOW).resolve(name);
    Files.writeString(now, text);
    String kept = Files.exists(KEPT.resolve(name)) ? Files.readString(KEPT.resolve(name)) : "";
    assertThat(text).as("%s, now in %s", name, now.toAbsolutePath()).isEqualTo(kept);
  }
}
