package io.kontor.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontor.api.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the bundle {@code messages} at the root of a plug-in's JAR, without its class loader. */
final class PluginTexts {

  private PluginTexts() {}

  static Map<Language, Map<String, String>> read(Path jar) {
    Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
    try (var zip = new ZipFile(jar.toFile())) {
      for (Language language : Language.values()) {
        ZipEntry entry = zip.getEntry("messages_" + language.code() + ".properties");
        if (entry != null) {
          texts.put(language, wordings(zip, entry));
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> wordings(ZipFile zip, ZipEntry entry) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(zip.getInputStream(entry), UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> wordings = new HashMap<>();
    properties.forEach((key, value) -> wordings.put(key.toString(), value.toString()));
    return wordings;
  }
}
