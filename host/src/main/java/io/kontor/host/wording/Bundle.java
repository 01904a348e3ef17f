package io.kontor.host.wording;

import io.kontor.api.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The files with the host's wordings. */
final class Bundle {

  private Bundle() {}

  /**
   * Reads {@code messages_XX.properties} in a folder of the class path; a missing file is no error.
   */
  static Map<String, String> read(String folder, Language language) {
    String file = folder + "messages_" + language.code() + ".properties";
    var properties = new Properties();
    try (InputStream in = Bundle.class.getClassLoader().getResourceAsStream(file)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    var entries = new HashMap<String, String>();
    properties.forEach((key, text) -> entries.put(key.toString(), text.toString()));
    return entries;
  }
}
