package io.kontor.host.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Path ROOMS = Path.of("src/main/resources/io/kontor/host");

  private final Wording wording = Wording.ofHost();

  @Test
  void a_sentence_is_filled_with_its_values_and_shows_those_that_are_missing() {
    var message = new Message("PEOPLE-2", Map.of("seconds", "$1 {seconds}"));
    assertThat(wording.sentence(message, Language.EN))
        .isEqualTo("Too many wrong tries. The next one is possible in $1 {seconds} seconds.");
    assertThat(wording.sentence(Message.of("PEOPLE-2"), Language.DE)).contains("{seconds}");
  }

  @Test
  void a_day_in_a_sentence_is_written_as_the_language_writes_days() {
    var code = Map.of("plugin", "p", "edition", "e", "until", "2026-03-05");
    var message = new Message("licence.valid", code);
    assertThat(wording.sentence(message, Language.DE)).endsWith("bis 05.03.2026.");
    assertThat(wording.sentence(message, Language.EN)).endsWith("until 5 Mar 2026.");
    assertThat(wording.sentence(message, Language.IT)).endsWith("5 mar 2026.");
    var clock = Map.of("plugin", "p", "shown", "2026-03-05T08:15:30.5Z", "highest", "–");
    assertThat(wording.sentence(new Message("LICENCE-12", clock), Language.EN))
        .contains("5 Mar 2026, 08:15 UTC")
        .contains("already shown –");
  }

  @Test
  void what_has_no_wording_is_visible_with_its_values() {
    var message = new Message("nobody.knows", Map.of("b", "2", "a", "1"));
    assertThat(wording.sentence(message, Language.IT)).isEqualTo("⟨nobody.knows a=1 b=2⟩");
    assertThat(wording.explain("NOBODY-1", Language.IT)).isEmpty();
  }

  @Test
  void a_code_has_a_page_in_every_language() {
    for (Language language : Language.values()) {
      Explanation page = wording.explain("PEOPLE-3", language).orElseThrow();
      assertThat(page.what()).isNotBlank();
      assertThat(page.cause()).isNotBlank();
      assertThat(page.remedy()).isNotBlank();
    }
  }

  @Test
  void what_a_command_that_ends_may_say_too_promises_only_what_a_running_kontor_does() {
    var running =
        Map.of(
            Language.DE,
            "aufendes Kontor",
            Language.EN,
            "unning Kontor",
            Language.IT,
            "Kontor in esecuzione");
    for (String said :
        List.of(
            "DB-1",
            "DB-8.remedy",
            "CONNECTION-6",
            "PLUGIN-27.remedy",
            "command.run.broken",
            "command.run.unknown-profile")) {
      running.forEach(
          (language, who) -> assertThat(wording.text(said, language)).as(said).contains(who));
    }
  }

  @Test
  void a_plug_in_brings_its_words_and_a_later_version_replaces_them() {
    var message = new Message("hallo", Map.of("name", "Ännchen"));
    wording.add("greeter", Map.of(Language.DE, Map.of("hallo", "Grüße, {name}!")));
    assertThat(wording.sentence(message, Language.DE)).isEqualTo("Grüße, Ännchen!");
    assertThat(wording.sentence(message, Language.EN)).isEqualTo("Grüße, Ännchen!");
    wording.add("greeter", Map.of());
    assertThat(wording.sentence(message, Language.DE)).contains("⟨hallo");
  }

  @Test
  void every_bundle_of_the_host_is_read_and_no_key_is_in_two_rooms() throws IOException {
    var owners = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(ROOMS)) {
      List<Path> bundles =
          files.filter(it -> it.getFileName().toString().equals("messages_de.properties")).toList();
      for (Path bundle : bundles) {
        String room = ROOMS.relativize(bundle.getParent()).toString();
        assertThat(room)
            .satisfiesAnyOf(
                it -> assertThat(it).isEmpty(), it -> assertThat(Wording.ROOMS).contains(it));
        for (String key : keys(room)) {
          assertThat(owners.putIfAbsent(key, room)).as(key + " in " + room).isNull();
        }
      }
    }
    assertThat(owners).hasSizeGreaterThan(100);
  }

  private static List<String> keys(String room) {
    return Bundle.read(folder(room), Language.DE).keySet().stream().sorted().toList();
  }

  private static String folder(String room) {
    return room.isEmpty() ? "io/kontor/host/" : "io/kontor/host/" + room + "/";
  }
}
