package io.kontor.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.condition.Verdict;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.mail.MailPart;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.task.StepState;
import io.kontor.host.task.TaskState;
import io.kontor.host.web.page.CaseState;
import io.kontor.host.web.page.ProfileDesk;
import io.kontor.host.web.page.TaskDesk;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that a page or a class names has a wording in each language, and none is left over. */
class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/io/kontor/host/web");
  private static final List<Path> CLASSES =
      List.of(
          Path.of("src/main/java/io/kontor/host/web"),
          Path.of("src/main/java/io/kontor/host/people"));
  private static final Path PEOPLE = Path.of("src/main/resources/io/kontor/host/people");
  private static final Pattern IN_PAGE = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-zA-Z_-]+)*)\"");
  private static final Pattern BEGINNING = Pattern.compile("t\\(\"([a-z.-]+\\.)\" \\+");
  private static final Pattern IN_CLASS =
      Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-zA-Z_-]+)+)\"|text\\(\"([a-z.-]+)\"");
  private static final Pattern DIRECT = Pattern.compile("\\bt\\(\"([a-zA-Z.-]+)\"[,)]");

  @Test
  void no_key_that_a_page_names_is_missing_in_a_language() throws IOException {
    var named = new TreeSet<String>();
    for (Path page : files(RESOURCES.resolve("pages"))) {
      DIRECT.matcher(Files.readString(page)).results().forEach(hit -> named.add(hit.group(1)));
    }
    named.addAll(composed());
    assertThat(named).hasSizeGreaterThan(100);
    for (Language language : Language.values()) {
      assertThat(keys(RESOURCES, language)).as("%s", language).containsAll(named);
    }
  }

  @Test
  void no_wording_is_left_over() throws IOException {
    Set<String> used = composed();
    for (Path page : files(RESOURCES.resolve("pages"))) {
      IN_PAGE.matcher(Files.readString(page)).results().forEach(hit -> used.add(hit.group(1)));
    }
    for (Path folder : CLASSES) {
      for (Path file : files(folder)) {
        IN_CLASS
            .matcher(Files.readString(file))
            .results()
            .forEach(hit -> used.add(hit.group(1) == null ? hit.group(2) : hit.group(1)));
      }
    }
    for (Path bundle : List.of(RESOURCES, PEOPLE)) {
      Set<String> words = keys(bundle, Language.DE);
      words.removeIf(key -> key.matches("[A-Z]+-\\d+(\\.cause|\\.remedy)?"));
      words.removeAll(used);
      assertThat(words).as("never used in %s", bundle).isEmpty();
    }
  }

  @Test
  void every_beginning_of_a_key_in_a_page_is_known_here() throws IOException {
    Set<String> known =
        composed().stream()
            .map(key -> key.substring(0, key.lastIndexOf('.') + 1))
            .collect(Collectors.toSet());
    for (Path page : files(RESOURCES.resolve("pages"))) {
      BEGINNING
          .matcher(Files.readString(page))
          .results()
          .forEach(hit -> assertThat(known).contains(hit.group(1)));
    }
  }

  @Test
  void all_languages_have_the_same_keys() throws IOException {
    for (Path bundle : List.of(RESOURCES, PEOPLE)) {
      for (Language language : Language.values()) {
        assertThat(keys(bundle, language)).isEqualTo(keys(bundle, Language.EN));
      }
    }
  }

  /** Keys that a page makes out of a beginning and a name. */
  private static Set<String> composed() {
    var keys = new TreeSet<String>();
    keys.addAll(each("state.", TaskState.values(), Enum::name));
    keys.addAll(each("step.", StepState.values(), Enum::name));
    keys.addAll(each("kind.", JournalKind.values(), Enum::name));
    keys.addAll(each("plugin.state.", PluginState.values(), Enum::name));
    keys.addAll(each("profile.state.", ProfileDesk.State.values(), Enum::name));
    keys.addAll(each("case.state.", CaseState.values(), Enum::name));
    keys.addAll(each("verdict.", Verdict.values(), Enum::name));
    keys.addAll(each("work.do.", TaskDesk.Choice.values(), TaskDesk.Choice::path));
    keys.addAll(each("work.help.", TaskDesk.Choice.values(), TaskDesk.Choice::path));
    keys.addAll(each("work.decided.", TaskDesk.Choice.values(), TaskDesk.Choice::path));
    keys.addAll(each("mail.part.", MailPart.Name.values(), Enum::name));
    keys.addAll(each("mail.part.state.", MailPart.State.values(), Enum::name));
    keys.addAll(each("language.", Language.values(), Language::code));
    List.of("done", "waiting", "retry", "parked", "uncertain")
        .forEach(name -> keys.add("figure." + name));
    keys.addAll(List.of("shop.well", "shop.ill"));
    return keys;
  }

  private static <T> Set<String> each(String beginning, T[] all, Function<T, String> name) {
    return Arrays.stream(all).map(it -> beginning + name.apply(it)).collect(Collectors.toSet());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static Set<String> keys(Path folder, Language language) throws IOException {
    var properties = new Properties();
    Path file = folder.resolve("messages_" + language.code() + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return new TreeSet<>(properties.stringPropertyNames());
  }
}
