package io.kontor.host.wording;

import io.kontor.api.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The wordings of one owner, by language and key. */
record Bundle(Map<Language, Map<String, String>> texts) {

  /** Reads {@code messages_XX.properties} in a folder of a loader; a missing file is no error. */
  static Bundle read(ClassLoader loader, String folder) {
    var texts = new EnumMap<Language, Map<String, String>>(Language.class);
    for (Language language : Language.values()) {
      String file = folder + "messages_" + language.code() + ".properties";
      texts.put(language, entries(loader.getResource(file)));
    }
    return new Bundle(texts);
  }

  private static Map<String, String> entries(@Nullable URL file) {
    if (file == null) {
      return Map.of();
    }
    var properties = new Properties();
    try {
      // A cached JAR connection would keep a plug-in's JAR open after it was unloaded.
      var connection = file.openConnection();
      connection.setUseCaches(false);
      try (var reader =
          new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    var entries = new HashMap<String, String>();
    properties.forEach((key, text) -> entries.put(key.toString(), text.toString()));
    return entries;
  }
}
