package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases of the profiles that come with Kontor, with the plug-ins that come with it. */
class CasesTest {

  private static final Path FOLDER = Path.of("target", "cases").toAbsolutePath();
  private static final PathMatcher CASES =
      FileSystems.getDefault().getPathMatcher("glob:**/cases/*.yaml");
  private static final Pattern SUMMARY = Pattern.compile("Cases as expected: (\\d+), others: 0\\.");

  @Test
  void every_shipped_case_comes_out_as_expected_and_none_is_left_untried() throws IOException {
    Path data = Files.createDirectories(FOLDER.resolve("data"));
    Path plugins = Files.createDirectories(FOLDER.resolve("plugins"));
    Path configuration = FOLDER.resolve("kontor.yaml");
    Files.writeString(configuration, "folders: { plugins: \"" + plugins + "\" }\n");
    Files.writeString(plugins.resolve("auftragsmanager.lic"), code(data.resolve("vendors")));

    String output =
        Program.java("check", "--config", configuration.toString(), "--data", data.toString())
            .succeeds();

    assertThat(output).doesNotContain("no running plug-in");
    Matcher summary = SUMMARY.matcher(output);
    assertThat(summary.find()).as(output).isTrue();
    assertThat(Long.parseLong(summary.group(1))).isEqualTo(shipped()).isGreaterThan(25);
  }

  private static String code(Path vendors) {
    Path key = vendors.resolve("test.key");
    if (Files.notExists(key)) {
      Program.java("licence", "keygen", "--vendor", "Test", "--out", vendors.toString()).succeeds();
    }
    List<String> what =
        List.of("--plugin", "auftragsmanager", "--edition", "premium", "--customer", "Test");
    return Program.java(
            Stream.concat(Stream.of("licence", "issue", "--key", key.toString()), what.stream())
                .toArray(String[]::new))
        .succeeds();
  }

  private static long shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Program.folder().resolve("profiles"), 3)) {
      return files.filter(CASES::matches).count();
    }
  }
}
