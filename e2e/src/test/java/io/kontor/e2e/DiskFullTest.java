package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.host.Host;
import io.kontor.host.task.TaskState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No room left: it is said, nothing is lost, and all goes on when there is room again. */
class DiskFullTest {

  /** A table that may hold 64 KB, whoever runs the test: the server's answer is the same. */
  private static final String NO_ROOM =
      "ALTER TABLE journal ENGINE = MyISAM, MAX_ROWS = 1, AVG_ROW_LENGTH = 1";

  private static final String FILL =
      """
      INSERT IGNORE INTO journal (moment, kind, profile, subject_kind, source, subject_id, title,
        message_key, message_values, person)
      SELECT NOW(), 'filler', '', '', '', '', '', '', REPEAT('x', 2000), '' FROM seq_1_to_1000
      """;
  private static final String ROOM =
      """
      DELETE FROM journal WHERE kind = 'filler';
      ALTER TABLE journal ENGINE = InnoDB, MAX_ROWS = 0, AVG_ROW_LENGTH = 0
      """;

  @Test
  void a_database_without_room_fires_nothing_until_there_is_room() {
    try (var office = new Office("database-full")) {
      Host host = office.start();
      office.ownSql(NO_ROOM);
      assertThatThrownBy(() -> office.ownSql(FILL)).hasMessageContaining("is full");

      assertThatThrownBy(office::work)
          .isInstanceOfSatisfying(
              KontorException.class,
              full ->
                  assertThat(Office.sentences(full.problem()))
                      .containsExactly(
                          """
                          In der Datenbank kontor ist kein Platz mehr (Fehler 1114). Es ging \
                          nichts verloren; schaffen Sie Platz auf ihrer Platte.""",
                          """
                          The database kontor has no room left (error 1114). Nothing was lost; \
                          make room on its disk.""",
                          """
                          Nel database kontor non c'è più spazio (errore 1114). Nulla è andato \
                          perso; liberare spazio sul disco."""));

      assertThat(host.engine().tasks().countsByState()).isEmpty();
      office.ownSql(ROOM);
      office.work();
      assertThat(host.engine().tasks().countsByState())
          .isEqualTo(Map.of(TaskState.DONE, (long) Office.DUE));
      assertThat(office.post.mails().messageIds()).hasSize(Office.DUE).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_terminal_and_a_log_on_a_full_disk_keep_no_mail_from_leaving() {
    DemoFolder folder = DemoFolder.done().copy("full");
    int before = folder.mailCount();

    Program.silenced("/dev/full", folder.once("--at", "2026-03-17T09:00:00Z")).succeeds();

    assertThat(folder.summary().path("mails").path("accepted").asInt()).isEqualTo(95);
    assertThat(folder.mailCount()).isEqualTo(before + 95);
  }
}
