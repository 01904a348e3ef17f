package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The words a plug-in brings: {@code messages_de.properties} and the others, beside its classes.
 */
final class PluginWords {

  private static final Pattern PLACE = Pattern.compile("\\{[@#]?([A-Za-z][\\w-]*)}");

  private final Class<?> ofPlugin;

  PluginWords(Class<?> ofPlugin) {
    this.ofPlugin = ofPlugin;
  }

  /** Every language has a sentence for it, and nothing in that sentence stays open. */
  void tell(Message message) {
    for (Language language : Language.values()) {
      String sentence = in(language).getProperty(message.key());
      assertThat(sentence).as("%s in %s", message.key(), language).isNotBlank();
      assertThat(PLACE.matcher(sentence).results().map(place -> place.group(1)))
          .as("places of %s in %s", message.key(), language)
          .isSubsetOf(message.values().keySet());
    }
  }

  /** All of one language. */
  Properties in(Language language) {
    String file = "/messages_" + language.code() + ".properties";
    var words = new Properties();
    try (InputStream in = ofPlugin.getResourceAsStream(file)) {
      assertThat(in).as(file).isNotNull();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
