package io.kontor.host.plugin.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontor.api.Language;
import io.kontor.api.Text;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads what is new in a version from {@code changes_de.md}, {@code _en} and {@code _it} at the
 * root of a plug-in's JAR: what stands under the heading with that version. No class is loaded
 * (L25).
 */
final class PluginNews {

  /** More is no news but a book; a JAR that is not yet trusted must not fill the memory. */
  private static final int LONGEST = 64 * 1024;

  private static final Pattern HEADING = Pattern.compile("(?m)^##? +\\[?([^\\s\\]]+).*$");

  private PluginNews() {}

  /** A language without news reads those of another; without any, it is empty. */
  static Text read(ZipFile jar, String version) throws IOException {
    Map<Language, String> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      ZipEntry entry = jar.getEntry("changes_" + language.code() + ".md");
      if (entry != null) {
        String news = section(text(jar, entry), version);
        if (!news.isEmpty()) {
          found.put(language, news);
        }
      }
    }
    return new Text(in(found, Language.DE), in(found, Language.EN), in(found, Language.IT));
  }

  private static String in(Map<Language, String> found, Language language) {
    return Stream.of(language, Language.EN, Language.DE, Language.IT)
        .filter(found::containsKey)
        .map(found::get)
        .findFirst()
        .orElse("");
  }

  private static String text(ZipFile jar, ZipEntry entry) throws IOException {
    try (var in = jar.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST), UTF_8);
    }
  }

  private static String section(String changes, String version) {
    Matcher heading = HEADING.matcher(changes);
    while (heading.find()) {
      if (heading.group(1).equals(version)) {
        int begin = heading.end();
        return changes
            .substring(begin, heading.find() ? heading.start() : changes.length())
            .strip();
      }
    }
    return "";
  }
}
