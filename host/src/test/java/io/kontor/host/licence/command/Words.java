package io.kontor.host.licence.command;

import io.kontor.api.Language;
import io.kontor.host.licence.Licences;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The bundle of the room around this one, read directly. */
final class Words {

  private Words() {}

  static Properties in(Language language) {
    String file = "messages_" + language.code() + ".properties";
    var stream = Objects.requireNonNull(Licences.class.getResourceAsStream(file), file);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
