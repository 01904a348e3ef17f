package io.kontor.host.plugin.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontor.api.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the bundle {@code messages} at the root of a plug-in's JAR, without its class loader. */
public final class PluginTexts {

  private static final Logger log = LoggerFactory.getLogger(PluginTexts.class);

  /** A JAR that is not yet trusted must not fill the memory. */
  private static final int LONGEST = 1024 * 1024;

  private PluginTexts() {}

  /**
   * What all plug-ins say that lie there, whether or not they may run (L25): no class of theirs is
   * loaded. A JAR that is no plug-in, or cannot be read, says nothing.
   *
   * @param dropFolder JARs are dropped here
   * @param sourceFolders folders of plug-in projects; {@code PROJECT/target/*.jar} is looked at
   * @return the words by JAR
   */
  public static Map<String, Map<Language, Map<String, String>>> ofAll(
      Path dropFolder, List<Path> sourceFolders) {
    Map<String, Map<Language, Map<String, String>>> all = new TreeMap<>();
    for (Path jar : JarFiles.in(dropFolder, sourceFolders).keySet()) {
      try {
        if (JarInspection.of(jar, jar.toString()).plugin()) {
          all.put(jar.toString(), read(jar));
        }
      } catch (UncheckedIOException | IllegalArgumentException e) {
        log.warn("The words of {} were not read: {}", jar, e.getClass().getSimpleName());
      }
    }
    return all;
  }

  /** What one JAR says. */
  public static Map<Language, Map<String, String>> read(Path jar) {
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
    try (var in = zip.getInputStream(entry)) {
      properties.load(new StringReader(new String(in.readNBytes(LONGEST), UTF_8)));
    }
    Map<String, String> wordings = new HashMap<>();
    properties.forEach((key, value) -> wordings.put(key.toString(), value.toString()));
    return wordings;
  }
}
