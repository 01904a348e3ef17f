package io.kontor.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files on the class path. */
final class Texts {

  private Texts() {}

  static String read(String file) throws IOException {
    try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
