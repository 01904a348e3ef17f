package io.kontor.mariadb;

import static io.kontor.mariadb.TestServers.bundledIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kontor.mariadb.MariaDbException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class RefusedStartTest {

  /** As the server wrote it on a disk with 1.5 MB left. */
  private static final String LOG_OF_FULL_DISK =
      """
      2026-11-24 15:44:15 0 [Note] InnoDB: Setting file './ibtmp1' size to 12.000MiB. Physically \
      writing the file full; Please wait ...
      2026-11-24 15:44:15 0 [ERROR] InnoDB: preallocating 12582912 bytes for file ./ibtmp1 failed \
      with error 28
      2026-11-24 15:44:15 0 [ERROR] InnoDB: Could not set the file size of './ibtmp1'. Probably \
      out of disk space
      2026-11-24 15:44:15 0 [ERROR] Aborting
      """;

  @TempDir static Path shared;
  @TempDir Path temp;

  /** Data to break: made once, copied for each test. */
  private static Path model() {
    return shared.resolve("model");
  }

  @BeforeAll
  static void make_data_once() {
    EmbeddedMariaDb.start(bundledIn(model())).close();
  }

  @AfterAll
  static void the_model_was_left_whole() {
    assertThat(model().resolve("data/mysql")).isDirectory();
  }

  @BeforeEach
  void copy_the_data() throws IOException {
    try (Stream<Path> files = Files.walk(model())) {
      for (Path file : files.filter(path -> !path.equals(model())).toList()) {
        Files.copy(file, temp.resolve(model().relativize(file).toString()));
      }
    }
  }

  private MariaDbException refusal(MariaDbOptions options) {
    MariaDbException refusal =
        catchThrowableOfType(MariaDbException.class, () -> EmbeddedMariaDb.start(options).close());
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).doesNotContain("{", "}").contains(refusal.values().values());
    return refusal;
  }

  @Test
  void a_second_start_on_the_same_folder_is_refused() throws IOException {
    Path otherWay = shared.resolve("link");
    Files.createSymbolicLink(otherWay, temp);
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(bundledIn(temp))) {
      assertThat(refusal(bundledIn(temp)).reason()).isEqualTo(Reason.ALREADY_RUNNING);
      MariaDbException byLink = refusal(bundledIn(otherWay));
      assertThat(byLink.reason()).isEqualTo(Reason.ALREADY_RUNNING);
      assertThat(byLink).hasMessageContaining(temp.toRealPath().toString());
      assertThat(database.isRunning()).isTrue();
    }
  }

  @Test
  void an_older_server_than_the_one_that_wrote_the_data_is_refused() throws IOException {
    Files.writeString(temp.resolve("data.version"), "99.1.0\n");
    MariaDbException refusal = refusal(bundledIn(temp));
    assertThat(refusal.reason()).isEqualTo(Reason.OLDER_SERVER);
    assertThat(refusal).hasMessageContainingAll("99.1.0", "11.4.5", temp.toRealPath().toString());
    assertThat(temp.resolve("data.version")).content().isEqualTo("99.1.0\n");
  }

  @Test
  void a_version_file_without_a_version_is_not_guessed_at() throws IOException {
    Files.writeString(temp.resolve("data.version"), "eleven");
    MariaDbException refusal = refusal(bundledIn(temp));
    assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_REFUSED);
    assertThat(refusal).hasMessageContaining("eleven");
  }

  @Test
  void without_a_version_file_what_the_server_itself_wrote_is_read_and_the_note_made_anew()
      throws IOException {
    Files.delete(temp.resolve("data.version"));
    EmbeddedMariaDb.start(bundledIn(temp)).close();
    assertThat(temp.resolve("data.version")).content().isEqualTo("11.4.5\n");

    Files.delete(temp.resolve("data.version"));
    Files.writeString(temp.resolve("data/mariadb_upgrade_info"), "99.1.0-MariaDB");
    assertThat(refusal(bundledIn(temp)).reason()).isEqualTo(Reason.OLDER_SERVER);
    assertThat(temp.resolve("data.version")).doesNotExist();
  }

  @Test
  void a_missing_password_is_refused_before_the_server_starts() throws IOException {
    Files.delete(temp.resolve("db.secret"));
    assertThat(refusal(bundledIn(temp)).reason()).isEqualTo(Reason.SECRET_WRONG);
  }

  @Test
  void a_password_of_other_data_is_refused_and_the_server_stopped() throws IOException {
    Files.writeString(temp.resolve("db.secret"), "of-another-backup");
    assertThat(refusal(bundledIn(temp)).reason()).isEqualTo(Reason.SECRET_WRONG);
    assertThat(temp.resolve("mariadbd.log")).content().contains("Shutdown complete");
  }

  @Test
  void a_server_that_dies_says_in_the_message_what_it_died_of() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("data/mysql"))) {
      for (Path file : files.filter(path -> path.toString().contains("global_priv")).toList()) {
        Files.delete(file);
      }
    }
    MariaDbException refusal = refusal(bundledIn(temp));
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_STARTED);
    assertThat(refusal)
        .hasMessageContainingAll(
            "privilege tables", temp.toRealPath().toString(), "mariadbd.log", "start again");
  }

  @Test
  void a_folder_that_cannot_be_made_is_named() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    MariaDbException refusal = refusal(bundledIn(file.resolve("folder")));
    assertThat(refusal.reason()).isEqualTo(Reason.FOLDER_REFUSED);
    assertThat(refusal).hasMessageContaining(file.resolve("folder").toString());
  }

  @Test
  void a_machine_without_a_server_is_told_what_to_install() {
    MariaDbOptions options = bundledIn(temp).withChoice(ServerChoice.SYSTEM);
    MariaDbException refusal = refusal(TestServers.lookingIn(List.of(temp), options));
    assertThat(refusal.reason()).isEqualTo(Reason.NO_BINARY);
    assertThat(refusal).hasMessageContainingAll(temp.toString(), "mariadb-server-core");
  }

  @Test
  void a_full_disk_is_called_a_full_disk() {
    DataFolder folder = DataFolder.open(temp);
    MariaDbException before =
        catchThrowableOfType(
            MariaDbException.class, () -> folder.requireSpace(temp, Long.MAX_VALUE));
    assertThat(before.reason()).isEqualTo(Reason.NO_SPACE);
    MariaDbException during = folder.refused(new IOException("write: No space left on device"));
    assertThat(during.reason()).isEqualTo(Reason.NO_SPACE);
    assertThat(during).hasMessageContainingAll(folder.toString(), "Make room");
    assertThat(DataFolder.tellsOfFullDisk(LOG_OF_FULL_DISK)).isTrue();
    assertThat(DataFolder.lineOfFullDisk(LOG_OF_FULL_DISK))
        .isEqualTo("InnoDB: preallocating 12582912 bytes for file ./ibtmp1 failed with error 28");
  }
}
