package io.kontor.mariadb;

import static io.kontor.mariadb.TestServers.THE_ROW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.mariadb.MariaDbException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine's own server is played by the bundled one, behind a script that claims another
 * version.
 */
@Timeout(120)
class ServerSearchTest {

  @TempDir Path temp;

  private final BundledServer bundled =
      new BundledServer(TestServers.SERVER_FOLDER.toAbsolutePath());

  @BeforeEach
  void unpack() {
    bundled.unpack(DataFolder.open(temp));
  }

  private Path installed(String versionLine) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("usr/sbin"));
    Path share = temp.resolve("usr/share/mysql");
    Files.createDirectories(temp.resolve("usr/share"));
    if (Files.notExists(share)) {
      Files.createSymbolicLink(share, bundled.binary().share());
    }
    String script =
        """
        #!/bin/sh
        case "$*" in *--version) echo '%s'; exit;; esac
        exec '%s' "$@"
        """
            .formatted(versionLine, bundled.binary().program());
    Path program = Files.writeString(folder.resolve("mariadbd"), script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return folder;
  }

  private static String line(String version) {
    return "/usr/sbin/mariadbd  Ver " + version + " for debian-linux-gnu on x86_64 (Debian 12)";
  }

  private MariaDbOptions options(Path systemFolder) {
    MariaDbOptions options =
        MariaDbOptions.in(temp.resolve("db")).withServerFolder(TestServers.SERVER_FOLDER);
    return TestServers.lookingIn(List.of(systemFolder), options);
  }

  private static ServerVersion found(MariaDbOptions options) {
    return new ServerSearch(options, DataFolder.open(options.folder())).find().version();
  }

  private void writtenBy(String version) throws IOException {
    Files.createDirectories(temp.resolve("db/data/mysql"));
    Files.writeString(temp.resolve("db/data.version"), version);
  }

  @Test
  void the_machines_own_server_goes_first_and_is_not_followed_by_an_older_one() throws IOException {
    MariaDbOptions options = options(installed(line("12.3.1-MariaDB-ubu2404")));
    try (EmbeddedMariaDb database = EmbeddedMariaDb.start(options)) {
      assertThat(database.serverVersion()).isEqualTo("12.3.1");
      TestServers.writeARow(database);
    }
    try (EmbeddedMariaDb database =
        EmbeddedMariaDb.start(options.withChoice(ServerChoice.SYSTEM))) {
      assertThat(TestServers.readTheRow(database)).isEqualTo(THE_ROW);
    }
    assertThatThrownBy(
            () -> EmbeddedMariaDb.start(options.withChoice(ServerChoice.BUNDLED)).close())
        .isInstanceOfSatisfying(
            MariaDbException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OLDER_SERVER))
        .hasMessageContainingAll("12.3.1", "11.4.5");
  }

  @Test
  void the_bundled_server_opens_what_the_machines_own_is_too_old_for() throws IOException {
    MariaDbOptions options = options(installed(line("10.11.18-MariaDB-0+deb12u1")));
    writtenBy("10.11.18");
    assertThat(found(options)).hasToString("10.11.18");
    writtenBy("11.4.5");
    assertThat(found(options)).hasToString("11.4.5");
  }

  @Test
  void without_a_note_the_files_of_mariadb_say_who_wrote_the_data() throws IOException {
    MariaDbOptions options = options(installed(line("10.11.18-MariaDB-0+deb12u1")));
    Path data = Files.createDirectories(temp.resolve("db/data"));
    Files.createDirectories(data.resolve("mysql"));
    Files.writeString(data.resolve("ib_logfile0"), "Phys".repeat(4) + "MariaDB 10.6.22\0\0");
    // The least that is known is 10.6, and the newest there is goes first.
    assertThat(found(options)).hasToString("11.4.5");
    MariaDbOptions old = options.withChoice(ServerChoice.SYSTEM);
    assertThat(found(old)).hasToString("10.11.18");

    for (String name : List.of("mysql_upgrade_info", "mariadb_upgrade_info")) {
      Files.writeString(data.resolve(name), "11.4.2-MariaDB\0");
      assertRefused(old, Reason.OLDER_SERVER, "11.4.2", "10.11.18");
      Files.delete(data.resolve(name));
    }
    Files.writeString(data.resolve("ib_logfile0"), "Phys".repeat(4) + "Backup 12.3.1\0\0");
    assertRefused(options, Reason.OLDER_SERVER, "12.3.1", "11.4.5");
  }

  @Test
  void data_of_which_nothing_says_who_wrote_them_are_not_opened() throws IOException {
    MariaDbOptions options = options(installed(line("10.11.18-MariaDB-0+deb12u1")));
    Path data = Files.createDirectories(temp.resolve("db/data"));
    Files.createDirectories(data.resolve("mysql"));
    assertRefused(options, Reason.WRITER_UNKNOWN, "data.version", "11.4.5");
    Files.writeString(data.resolve("ib_logfile0"), "short");
    assertRefused(options, Reason.WRITER_UNKNOWN, "data.version");

    writtenBy("10.11.18");
    assertThat(found(options)).hasToString("10.11.18");
  }

  private static void assertRefused(MariaDbOptions options, Reason reason, String... said) {
    assertThatThrownBy(() -> found(options))
        .isInstanceOfSatisfying(
            MariaDbException.class, e -> assertThat(e.reason()).isEqualTo(reason))
        .hasMessageContainingAll(said);
  }

  @Test
  void a_server_before_10_6_is_passed_over() throws IOException {
    MariaDbOptions options = options(installed(line("10.5.29-MariaDB")));
    assertThat(found(options)).hasToString("11.4.5");
    assertThatThrownBy(() -> found(options.withChoice(ServerChoice.SYSTEM)))
        .isInstanceOf(MariaDbException.class)
        .hasMessageContainingAll("10.5.29", "10.6");
  }

  @Test
  void mysql_is_not_taken_for_mariadb() throws IOException {
    MariaDbOptions options = options(installed(line("12.3.1 (MySQL Community Server)")));
    assertThat(found(options)).hasToString("11.4.5");
  }

  @Test
  void a_server_without_its_statement_files_is_passed_over() throws IOException {
    MariaDbOptions options = options(installed(line("12.3.1-MariaDB")));
    Files.delete(temp.resolve("usr/share/mysql"));
    assertThat(found(options)).hasToString("11.4.5");
  }

  @Test
  void relative_entries_of_the_search_path_are_left_out() {
    MariaDbOptions options = MariaDbOptions.in(temp).withSearchPath(".:/opt/db/bin::bin");
    assertThat(options.systemFolders())
        .startsWith(Path.of("/opt/db/bin"), Path.of("/usr/local/sbin"))
        .allMatch(Path::isAbsolute);
    assertThat(options.withSearchPath(null)).isEqualTo(options);
  }

  @Test
  void versions_are_compared_by_number() {
    assertThat(version("10.6.9").isOlderThan(version("10.6.10"))).isTrue();
    assertThat(version("10.11.1").isOlderThan(version("10.6.2"))).isFalse();
    assertThat(version("11.4.5").isOlderThan(version("11.4.5"))).isFalse();
  }

  private static ServerVersion version(String text) {
    return ServerVersion.parse(text).orElseThrow();
  }
}
