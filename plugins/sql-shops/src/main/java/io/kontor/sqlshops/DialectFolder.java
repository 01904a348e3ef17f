package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where the files of a dialect come from: the JAR; a folder of the operator's can come before it. */
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
      try (InputStream in =
          DialectFolder.class.getResourceAsStream("/dialects/" + id + "/" + file)) {
        return in == null
            ? Optional.empty()
            : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
