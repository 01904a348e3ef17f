package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {

  @TempDir Path jar;

  @Test
  void the_hosts_own_tables_come_up_twice_without_harm() {
    try (TestDatabase test = TestDatabase.migrated("own")) {
      new Migrations(test.pool()).migrateHost();

      assertThat(test.database().list("SHOW TABLES LIKE 'setting'", Map.of(), row -> 1)).hasSize(1);
    }
  }

  @Test
  void L27_a_plug_in_has_its_own_history_and_keeps_its_tables() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("plugin")) {
      script("V1__note.sql", "CREATE TABLE IF NOT EXISTS my_notes_note (id INT PRIMARY KEY)");
      migrate(test, "my-notes");
      script("V2__text.sql", "ALTER TABLE my_notes_note ADD COLUMN IF NOT EXISTS text VARCHAR(99)");
      migrate(test, "my-notes");

      assertThat(
              test.database()
                  .update("INSERT INTO my_notes_note (id, text) VALUES (1, 'x')", Map.of()))
          .isEqualTo(1);
    }
  }

  @Test
  void L27_a_table_without_the_plug_ins_prefix_is_refused() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("foreign")) {
      script("V1__note.sql", "CREATE TABLE IF NOT EXISTS note (id INT PRIMARY KEY)");

      assertThatThrownBy(() -> migrate(test, "my-notes"))
          .isInstanceOfSatisfying(
              KontorException.class,
              e -> {
                assertThat(e.code()).isEqualTo(DbError.FOREIGN_TABLE);
                assertThat(e.problem().values())
                    .containsEntry("tables", "[note]")
                    .containsEntry("prefix", "my_notes_");
              });
    }
  }

  @Test
  void L27_an_older_plug_in_on_newer_tables_is_refused() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("older")) {
      script("V1__note.sql", "CREATE TABLE IF NOT EXISTS my_notes_note (id INT PRIMARY KEY)");
      Path second =
          script(
              "V2__text.sql",
              "ALTER TABLE my_notes_note ADD COLUMN IF NOT EXISTS text VARCHAR(99)");
      migrate(test, "my-notes");
      Files.delete(second);

      assertThatThrownBy(() -> migrate(test, "my-notes"))
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.NEWER_TABLES));
    }
  }

  private Path script(String name, String sql) throws IOException {
    Path folder = Files.createDirectories(jar.resolve("db"));
    return Files.writeString(folder.resolve(name), sql + ";\n");
  }

  private void migrate(TestDatabase test, String plugin) throws IOException {
    URL[] urls = {URI.create(jar.toUri().toString()).toURL()};
    try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      new Migrations(test.pool()).migratePlugin(plugin, loader);
    }
  }
}
