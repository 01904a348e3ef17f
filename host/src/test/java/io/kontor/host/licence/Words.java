package io.kontor.host.licence;

import io.kontor.api.Language;
import io.kontor.api.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The bundle of this room, read directly. */
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

  static String sentence(Message message, Language language) {
    String text = in(language).getProperty(message.key(), "<" + message.key() + ">");
    for (Map.Entry<String, String> value : message.values().entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
