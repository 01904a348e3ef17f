package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.db.Database;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.people.CommandToken;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.web.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L27: what a plug-in left behind is dropped by a command, over the real rooms. */
class PluginPurgeTest {

  private static final String ALLOWED =
      """
      plugins:
        allow-unsigned: true
        without-licence: [my-notes, my-notes-too]
      """;

  private static final String PURGE = "/api/v1/plugins/my-notes/purge";

  @TempDir Path home;
  private RealHost real;
  private Browser command;

  @BeforeEach
  void set_up() throws IOException {
    real = new RealHost(home);
    notes("my-notes").writeTo(real.plugin("notes.jar"));
    real.start(ALLOWED);
    real.browser();
    CommandToken.Door door = CommandToken.read(home.resolve("data")).orElseThrow();
    command = new Browser(door.address()).header("Authorization", "Bearer " + door.token());
    database().update("INSERT INTO my_notes_note VALUES (1, 'geheim')", Map.of());
    real.host().kept().store().put("my-notes", "place", "here");
    real.host().kept().store().put("other", "place", "there");
  }

  @AfterEach
  void tear_down() {
    real.close();
  }

  private static PluginJar notes(String id) {
    String prefix = id.replace('-', '_');
    return PluginJar.of(id, "1.0.0")
        .members("")
        .file(
            "db/V1__note.sql",
            "CREATE TABLE IF NOT EXISTS " + prefix + "_note (id INT PRIMARY KEY, text VARCHAR(9))");
  }

  private Database database() {
    return LentDatabase.of(real.host().pool());
  }

  private List<String> tables() {
    return database()
        .list(
            """
            SELECT table_name AS name FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_name LIKE 'my%' ORDER BY 1
            """,
            Map.of(), row -> row.text("name"));
  }

  private List<Path> dumps() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("data/purged"))) {
      return files.sorted().toList();
    }
  }

  private HttpResponse<String> purge(String id) {
    return command.post("/api/v1/plugins/" + id + "/purge", Map.of());
  }

  private void takeAway() throws IOException {
    Files.delete(real.plugin("notes.jar"));
  }

  @Test
  void L27_as_long_as_it_is_here_it_is_refused_with_what_to_do() {
    for (HttpResponse<String> refused : List.of(command.open(PURGE), purge("my-notes"))) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("PLUGIN-33", "notes.jar", "Take the JAR away first");
    }
    real.host().plugins().pause("my-notes");
    assertThat(purge("my-notes").body()).contains("PLUGIN-33");
    assertThat(tables()).containsExactly("my_notes_note", "my_notes_plugin_migration");
    assertThat(home.resolve("data/purged")).doesNotExist();
  }

  @Test
  void L27_what_would_go_is_said_first_and_nothing_is_changed() throws IOException {
    takeAway();
    HttpResponse<String> left = command.open(PURGE);
    assertThat(left.body())
        .contains("\"my_notes_note\":1", "\"my_notes_plugin_migration\":2", "\"settings\":1");
    assertThat(tables()).hasSize(2);
    assertThat(home.resolve("data/purged")).doesNotExist();
  }

  @Test
  void L27_it_goes_after_a_dump_and_comes_back_as_new() throws IOException {
    real.host().plugins().pause("my-notes");
    takeAway();

    HttpResponse<String> done = purge("my-notes");

    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(dumps()).hasSize(1);
    assertThat(done.body())
        .contains("Dropped tables: 2, rows: 3, settings: 1.", dumps().get(0).toString());
    assertThat(dumps().get(0))
        .hasFileName("my-notes-2026-03-10T09-00-00Z.sql")
        .content()
        .contains("(1,'geheim')", "'my-notes','place','here'")
        .doesNotContain("'there'");
    assertThat(tables()).isEmpty();
    assertThat(real.host().kept().store().read("my-notes")).isEmpty();
    assertThat(real.host().kept().store().read("other")).hasSize(1);
    assertThat(real.host().journal().page(Journal.NEWEST, JournalFilter.ALL, 9))
        .anyMatch(
            it -> it.message().key().equals("audit.plugin.purge") && it.person().equals("command"));

    notes("my-notes").writeTo(real.plugin("notes.jar"));
    real.refresh();
    assertThat(tables()).containsExactly("my_notes_note", "my_notes_plugin_migration");
    assertThat(database().list("SELECT id FROM my_notes_note", Map.of(), r -> 1)).isEmpty();
  }

  @Test
  void L27_purged_once_or_misspelt_there_is_nothing_left() throws IOException {
    takeAway();
    assertThat(purge("my-nots").body()).contains("PLUGIN-34", "Did you mean: my-notes?");
    assertThat(purge("kontor.mail").body()).contains("PLUGIN-34", "nothing similar");
    assertThat(purge("kontor").body()).contains("PLUGIN-34");
    assertThat(purge("my").body()).contains("PLUGIN-34");
    assertThat(tables()).hasSize(2);
    purge("my-notes");
    assertThat(purge("my-notes").body()).contains("PLUGIN-34");
    assertThat(command.open(PURGE).body()).contains("PLUGIN-34");
    assertThat(dumps()).hasSize(1);
  }

  @Test
  void L27_a_plug_in_whose_id_begins_the_same_keeps_its_tables() throws IOException {
    takeAway();
    real.refresh();
    notes("my-notes-too").writeTo(real.plugin("too.jar"));
    real.refresh();
    assertThat(tables()).contains("my_notes_too_note", "my_notes_note");

    assertThat(purge("my-notes").statusCode()).isEqualTo(200);

    assertThat(tables()).containsExactly("my_notes_too_note", "my_notes_too_plugin_migration");
  }

  @Test
  void L27_what_comes_back_in_mid_purge_starts_when_that_is_done() throws IOException {
    takeAway();
    var plugins = real.host().plugins();
    plugins.whileGone(
        "my-notes",
        () -> {
          try {
            notes("my-notes").writeTo(real.plugin("notes.jar"));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
          real.refresh();
          assertThat(plugins.whyAway("my-notes"))
              .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("plugin.being-purged"));
          return true;
        });
    real.refresh();
    assertThat(plugins.whyAway("my-notes")).isEmpty();
  }
}
