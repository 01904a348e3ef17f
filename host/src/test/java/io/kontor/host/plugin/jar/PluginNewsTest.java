package io.kontor.host.plugin.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.host.plugin.PluginJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginNewsTest {

  private static final String GERMAN =
      """
      # Änderungen

      ## 1.2.0
      - Neue Bedingung: <b>"Vorname"</b>

      ## 1.1.0
      - alt
      """;

  private static final Path PLUGINS = Path.of("..", "plugins");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  @TempDir Path folder;

  private Text news(PluginJar jar) throws IOException {
    Path file = jar.writeTo(folder.resolve("plugin.jar"));
    return JarInspection.of(file, "plugin.jar").manifest().orElseThrow().news();
  }

  @Test
  void L25_what_is_new_in_the_version_found_is_read_from_the_jar_alone() throws IOException {
    Text news =
        news(
            PluginJar.of("hello", "1.2.0")
                .members("static { if (true) throw new IllegalStateException(\"loaded\"); }")
                .file("changes_de.md", GERMAN)
                .file("changes_en.md", "## [1.2.0] - 2026-03-10\nA new condition\n")
                .file("changes_it.md", "# 1.2.0\r\nUna condizione\r\n# 1.1.0\r\nx"));
    assertThat(news.de()).isEqualTo("- Neue Bedingung: <b>\"Vorname\"</b>");
    assertThat(news.en()).isEqualTo("A new condition");
    assertThat(news.it()).isEqualTo("Una condizione");
  }

  @Test
  void a_language_that_is_missing_reads_another_one() throws IOException {
    Text news =
        news(
            PluginJar.of("hello", "1.2.0")
                .file("changes_de.md", GERMAN)
                .file("changes_it.md", "## 0.9.0\nvecchio"));
    assertThat(news).isEqualTo(Text.same("- Neue Bedingung: <b>\"Vorname\"</b>"));
  }

  @Test
  void a_plug_in_that_says_nothing_of_its_version_has_no_news() throws IOException {
    assertThat(news(PluginJar.of("hello", "1.2.0"))).isEqualTo(Text.same(""));
    assertThat(news(PluginJar.of("hello", "1.2.1").file("changes_de.md", GERMAN)))
        .isEqualTo(Text.same(""));
    assertThat(news(PluginJar.of("hello", "1.2.0").file("changes_de.md", "## 1.2.0")))
        .isEqualTo(Text.same(""));
  }

  @Test
  void a_book_is_cut_off() throws IOException {
    String book = "## 1.2.0\n" + "x".repeat(1_000_000);
    assertThat(news(PluginJar.of("hello", "1.2.0").file("changes_en.md", book)).en())
        .hasSizeLessThan(70_000);
  }

  @Test
  void every_plug_in_of_this_house_says_in_three_languages_what_is_new() throws IOException {
    String version =
        VERSION
            .matcher(Files.readString(PLUGINS.resolve("pom.xml")))
            .results()
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow();
    for (Path plugin : plugins()) {
      for (Language language : Language.values()) {
        Path file = plugin.resolve("src/main/resources/changes_" + language.code() + ".md");
        assertThat(file).content().contains("## " + version + "\n\n- ");
      }
    }
  }

  private static List<Path> plugins() throws IOException {
    try (Stream<Path> folders = Files.list(PLUGINS)) {
      return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).toList();
    }
  }
}
