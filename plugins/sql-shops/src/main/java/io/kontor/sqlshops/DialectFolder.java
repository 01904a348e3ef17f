package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a dialect's files come from: the JAR, a folder of the operator's, or one before the other.
 */
interface DialectFolder {

  /** The text of a file; empty if there is none of that name. */
  Optional<String> text(String file);

  /** The text of a file that has to be there. */
  default String required(String file) {
    return text(file)
        .orElseThrow(
            () ->
                new KontorException(
                    SqlShopsError.DIALECT_INCOMPLETE, Map.of("file", file, "missing", file)));
  }

  /** A folder of this plug-in's own JAR. */
  static DialectFolder shipped(String id) {
    return file -> {
      URL url = DialectFolder.class.getResource("/dialects/" + id + "/" + file);
      return url == null ? Optional.empty() : Optional.of(read(url));
    };
  }

  /** A folder of the operator's. */
  static DialectFolder in(Path folder) {
    return file -> {
      Path place = folder.resolve(file);
      return Files.isRegularFile(place) ? Optional.of(read(place)) : Optional.empty();
    };
  }

  /** This folder, and for what it lacks another. */
  default DialectFolder or(DialectFolder other) {
    return file -> text(file).or(() -> other.text(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new KontorException(
          SqlShopsError.DIALECT_INCOMPLETE, Map.of("file", file, "missing", file), e);
    }
  }

  private static String read(URL url) {
    try {
      // A cached JAR connection would keep the JAR open after the plug-in was unloaded.
      var connection = url.openConnection();
      connection.setUseCaches(false);
      try (var in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + url, e);
    }
  }
}
