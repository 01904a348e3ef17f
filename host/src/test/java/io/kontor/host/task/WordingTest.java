package io.kontor.host.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.error.ErrorCode;
import io.kontor.host.schedule.ScheduleError;
import io.kontor.host.watch.WatchError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Pattern KEY = Pattern.compile("\"((?:task|watch)\\.[a-z.-]*[a-z])\"");

  private static Properties bundle(String room, String language) {
    String name = "/io/kontor/host/" + room + "/messages_" + language + ".properties";
    var bundle = new Properties();
    try (InputStream in = Objects.requireNonNull(WordingTest.class.getResourceAsStream(name))) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }

  @Test
  void every_error_says_what_why_and_what_to_do_in_three_languages() {
    for (String language : Set.of("de", "en", "it")) {
      requireComplete(TaskError.values(), bundle("task", language));
      requireComplete(WatchError.values(), bundle("watch", language));
      requireComplete(ScheduleError.values(), bundle("schedule", language));
    }
  }

  private static void requireComplete(ErrorCode[] codes, Properties bundle) {
    assertThat(bundle.stringPropertyNames())
        .containsAll(
            Arrays.stream(codes)
                .map(ErrorCode::code)
                .flatMap(code -> Stream.of(code, code + ".cause", code + ".remedy"))
                .toList());
  }

  @Test
  void every_sentence_the_code_names_is_there_in_three_languages() throws IOException {
    requireSentences("task");
    requireSentences("watch");
  }

  private static void requireSentences(String room) throws IOException {
    Set<String> named = keysNamedIn(room);
    assertThat(named).isNotEmpty();
    for (String language : Set.of("de", "en", "it")) {
      assertThat(bundle(room, language).stringPropertyNames()).containsAll(named);
    }
  }

  private static Set<String> keysNamedIn(String room) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/io/kontor/host", room))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> KEY.matcher(read(file)).results().map(result -> result.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_state_a_task_ends_in_has_its_sentence() {
    for (TaskState state : TaskState.values()) {
      boolean silent = Set.of("WAITING", "READY", "RUNNING").contains(state.name());
      String key = "task.is." + state.name().toLowerCase(Locale.ROOT);
      assertThat(bundle("task", "it").containsKey(key)).isEqualTo(!silent);
    }
  }
}
