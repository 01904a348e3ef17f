package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a plug-in are made and dropped by one host at a time (L27). */
class TablesLeaseTest {

  private static final PluginTables.Owner NOTES = new PluginTables.Owner("notes", Set.of());

  @TempDir Path folder;
  private TestDatabase test;
  private PluginTables tables;

  @BeforeEach
  void set_up() {
    test = TestDatabase.migrated("lease");
    tables = new PluginTables(test.pool());
  }

  @AfterEach
  void tear_down() {
    test.close();
  }

  @Test
  void L27_while_one_host_has_the_tables_another_waits_and_says_so() throws IOException {
    TablePrefix notes = TablePrefix.of("notes");
    try (TablesLease held = TablesLease.take(test.pool(), notes)) {
      assertThatThrownBy(() -> TablesLease.take(test.pool(), notes, 0))
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.TABLES_BUSY));
      TablesLease.take(test.pool(), TablePrefix.of("other"), 0).close();
      assertThat(held.connection()).isNotNull();
    }
    TablesLease.take(test.pool(), notes, 0).close();
  }

  @Test
  void L27_tables_are_made_under_the_lease_they_are_dropped_under() throws IOException {
    Path jar = folder.resolve("jar");
    Files.createDirectories(jar.resolve("db"));
    Files.writeString(
        jar.resolve("db/V1__a.sql"), "CREATE TABLE IF NOT EXISTS notes_a (id INT PRIMARY KEY)");
    CompletableFuture<Void> made;
    try (TablesLease held = TablesLease.take(test.pool(), TablePrefix.of("notes"))) {
      made =
          CompletableFuture.runAsync(() -> new Migrations(test.pool()).migratePlugin("notes", jar));
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!waitsForLease() && !made.isDone() && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      assertThat(waitsForLease()).isTrue();
      assertThat(tables.of(NOTES)).isEmpty();
      assertThat(held.connection()).isNotNull();
    }
    made.join();
    assertThat(tables.of(NOTES)).containsOnlyKeys("notes_a", "notes_plugin_migration");
  }

  private boolean waitsForLease() {
    return test.database()
        .first(
            """
            SELECT id FROM information_schema.processlist
            WHERE db = DATABASE() AND state = 'User lock'
            """,
            Map.of(),
            row -> true)
        .isPresent();
  }
}
