package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.command.Kontor;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the manual and the READMEs say is so: links, commands, configuration, code. */
class ManualTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern COMMAND = Pattern.compile("(?:\\./|`)kontor ([^`\\n#>]+)");
  private static final Pattern CONFIGURATION =
      Pattern.compile("```yaml\\n# conf/kontor.yaml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final Pattern CODE =
      Pattern.compile("```(?:java|xml|properties)\\n([^\\n]*)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILE = Pattern.compile("plugins/hello/[A-Za-z0-9_./-]+");

  @Test
  void every_link_to_a_file_leads_somewhere() throws IOException {
    var broken = new ArrayList<String>();
    for (Path page : pages(3)) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(ROOT.relativize(page) + " -> " + link.group(1));
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_command_named_exists() throws IOException {
    CommandLine kontor = Kontor.commandLine(terminal());
    var unknown = new ArrayList<String>();
    int named = 0;
    for (Path page : pages(3)) {
      for (MatchResult command : COMMAND.matcher(Files.readString(page)).results().toList()) {
        named++;
        if (!exists(kontor, command.group(1).strip().split(" +"))) {
          unknown.add(ROOT.relativize(page) + ": kontor " + command.group(1));
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(named).isGreaterThan(10);
  }

  private static boolean exists(CommandLine line, String... words) {
    String first = words[0];
    if (first.startsWith("--")) {
      return line.getCommandSpec().findOption(first) != null && exists(line, rest(words));
    }
    if (first.isEmpty() || line.getSubcommands().isEmpty()) {
      return Stream.of(words)
          .filter(word -> word.startsWith("--"))
          .allMatch(option -> line.getCommandSpec().findOption(option) != null);
    }
    return Stream.of(first.split("\\|"))
        .allMatch(
            name ->
                line.getSubcommands().containsKey(name)
                    && exists(line.getSubcommands().get(name), rest(words)));
  }

  private static String[] rest(String... words) {
    return words.length == 1 ? new String[] {""} : Stream.of(words).skip(1).toArray(String[]::new);
  }

  @Test
  void the_configuration_shown_has_no_problem() throws IOException {
    for (String language : List.of("de", "en", "it")) {
      String page = Files.readString(ROOT.resolve("docs").resolve("install." + language + ".md"));
      List<String> shown =
          CONFIGURATION.matcher(page).results().map((MatchResult r) -> r.group(1)).toList();

      assertThat(shown).as(language).isNotEmpty();
      for (String example : shown) {
        var problems = new Problems();
        Optional<Configuration> read =
            ConfigurationFile.parse(example, language, variables(example), problems);
        assertThat(problems.list()).isEmpty();
        assertThat(read).isPresent();
      }
    }
  }

  private static Map<String, String> variables(String example) {
    return VARIABLE
        .matcher(example)
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.toMap(name -> name.substring(2, name.length() - 1), name -> "x"));
  }

  @Test
  void the_code_shown_is_code_that_is_compiled() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/plug-in.en.md"));
    List<MatchResult> blocks = CODE.matcher(page).results().toList();

    assertThat(blocks).hasSizeGreaterThan(4);
    for (MatchResult block : blocks) {
      Matcher file = FILE.matcher(block.group(1));
      assertThat(file.find()).as("names its file: " + block.group(1)).isTrue();
      assertThat(Files.readString(ROOT.resolve(file.group())))
          .as(file.group())
          .contains(block.group(2));
    }
  }

  private static List<Path> pages(int depth) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT, depth)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  private static Terminal terminal() {
    return new Terminal(
        Installation.at(ROOT, Optional.empty()),
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        new ByteArrayInputStream(new byte[0]),
        Language.EN,
        Wording.ofHost(),
        Map.of());
  }
}
