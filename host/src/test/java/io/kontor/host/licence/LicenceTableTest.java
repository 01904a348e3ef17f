package io.kontor.host.licence;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.HERE;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.db.Database;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Migrations;
import io.kontor.host.db.Pool;
import io.kontor.host.licence.code.CodeBlock;
import io.kontor.host.licence.code.VendorKeys;
import io.kontor.kit.SettableClock;
import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LicenceTableTest {

  @TempDir Path folder;

  @Test
  void codes_and_the_highest_moment_are_kept_in_the_database() {
    Path server = Path.of("target", "server");
    var options = MariaDbOptions.in(folder.resolve("database")).withServerFolder(server);
    try (EmbeddedMariaDb mariadb = EmbeddedMariaDb.start(options)) {
      mariadb.createDatabase("kontor");
      var address =
          new DatabaseAddress(
              "Kontor", mariadb.jdbcUrl("kontor"), mariadb.user(), mariadb.password());
      try (Pool pool = Pool.open(address, 2)) {
        new Migrations(pool).migrateHost();
        Database database = LentDatabase.of(pool);
        a_pasted_mail_is_kept_once_and_counts(database);
        files_and_pasted_codes_count_alike(database);
        the_highest_moment_only_rises_unless_a_fresh_code_lowers_it(database);
      }
    }
  }

  private void a_pasted_mail_is_kept_once_and_counts(Database database) {
    var clock = new SettableClock("2026-03-10T09:00:00.123Z");
    Licences licences = licences(database, clock);
    assertThat(licences.decide(plugin("auftragsmanager")).state()).isEqualTo(LicenceState.NONE);
    String mail = "Guten Tag,\n" + CodeBlock.of(MUSTER.issue(auftragsmanager())) + "Grüße";
    licences.add(mail, "anna");
    licences.add(mail, "berta");
    assertThat(rows(database)).containsExactly("auftragsmanager anna 2026-03-10T09:00:00.123Z");
    assertThat(licences.decide(plugin("auftragsmanager")).state()).isEqualTo(LicenceState.VALID);
  }

  private void files_and_pasted_codes_count_alike(Database database) {
    var files = new LicenceFolder(folder);
    files.add("hello", MUSTER.issue(auftragsmanager().plugin("hello")));
    var store = new LicenceTable(database, files);
    assertThat(store.codes())
        .extracting(StoredCode::owner)
        .containsExactly("hello", "auftragsmanager");
    Licences licences = licences(database, new SettableClock("2026-03-10T09:00:00Z"));
    assertThat(licences.decide(plugin("hello")).edition()).contains("premium");
  }

  private void the_highest_moment_only_rises_unless_a_fresh_code_lowers_it(Database database) {
    var store = new LicenceTable(database, new LicenceFolder(folder));
    Instant moment = Instant.parse("2026-03-11T09:00:00.500Z");
    store.raiseHighestMoment(moment);
    store.raiseHighestMoment(moment.minus(Duration.ofDays(1)));
    assertThat(store.highestMoment()).isEqualTo(Optional.of(moment));
    var clock = new SettableClock("2026-03-10T08:00:00Z");
    Licences licences = licences(database, clock);
    assertThat(licences.decide(plugin("hello")).state()).isEqualTo(LicenceState.CLOCK_BACK);
    licences.add(MUSTER.issue(auftragsmanager().from("2026-03-10")), "anna");
    assertThat(store.highestMoment()).isEqualTo(Optional.of(clock.instant()));
    assertThat(licences.decide(plugin("hello")).state()).isEqualTo(LicenceState.VALID);
  }

  private static List<String> rows(Database database) {
    return database.list(
        "SELECT plugin_id, added_by, added_at FROM licence",
        Map.of(),
        row ->
            row.text("plugin_id")
                + " "
                + row.text("added_by")
                + " "
                + row.moment("added_at", ZoneOffset.UTC).orElseThrow());
  }

  private Licences licences(Database database, SettableClock clock) {
    return new Licences(
        new LicenceTable(database, new LicenceFolder(folder)),
        VendorKeys.of(MUSTER.key()),
        HERE,
        clock,
        Licences.FREE_BY_DEFAULT);
  }

  private static Licensable plugin(String id) {
    return new Licensable(id, List.of("basic", "premium"), false, 1);
  }
}
