package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
                    .containsEntry("tables", "note")
                    .containsEntry("file", "db/V1__note.sql")
                    .containsEntry("prefix", "my_notes_");
              });
      assertThat(test.database().list("SHOW TABLES LIKE 'note'", Map.of(), row -> 1)).isEmpty();
      assertThatThrownBy(() -> migrate(test, "my-notes")).hasMessageContaining("DB-9");
    }
  }

  @Test
  void L27_what_is_not_the_plug_ins_own_is_refused_before_anything_runs() throws IOException {
    for (String sql :
        List.of(
            "ALTER TABLE task ADD COLUMN x INT",
            "DROP TABLE IF EXISTS `task`",
            "UPDATE task SET state = 'DONE'",
            "INSERT INTO kontor.my_notes_a SELECT 1",
            "INSERT INTO my_notes_a SELECT id FROM task",
            "CREATE TABLE my_notes_a (id INT, FOREIGN KEY (id) REFERENCES task (id))",
            "ALTER TABLE my_notes_a RENAME TO task2",
            "CREATE INDEX my_notes_i ON task (id)")) {
      try (TestDatabase test = TestDatabase.migrated("foreign")) {
        script("V1__a.sql", "CREATE TABLE IF NOT EXISTS my_notes_a (id INT PRIMARY KEY)");
        script("V2__b.sql", sql);

        assertThatThrownBy(() -> migrate(test, "my-notes")).hasMessageContaining("DB-9");
        assertThat(test.database().list("SHOW TABLES LIKE 'my_notes%'", Map.of(), row -> 1))
            .isEmpty();
      }
    }
  }

  @Test
  void L27_no_id_of_a_plug_in_makes_a_table_of_kontors_its_own() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("named")) {
      script("V1__step.sql", "DELETE FROM task_step");

      assertThatThrownBy(() -> migrate(test, "task")).hasMessageContaining("DB-9");
    }
  }

  @Test
  void L27_one_statement_a_file_about_a_table_and_nothing_else() throws IOException {
    for (String sql :
        List.of(
            "CREATE TABLE my_notes_a (id INT); DROP TABLE my_notes_b",
            "GRANT ALL ON *.* TO 'x'@'%'",
            "SET GLOBAL max_connections = 1",
            "CALL something()",
            "")) {
      try (TestDatabase test = TestDatabase.migrated("statement")) {
        script("V1__a.sql", sql);

        assertThatThrownBy(() -> migrate(test, "my-notes")).hasMessageContaining("DB-19");
      }
    }
  }

  @Test
  void L27_a_text_may_hold_what_a_statement_may_not() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("text")) {
      script(
          "V1__a.sql",
          "-- two; statements\nCREATE TABLE my_notes_a (t VARCHAR(99) DEFAULT 'a; FROM task')");
      migrate(test, "my-notes");

      assertThat(test.database().list("SHOW TABLES LIKE 'my_notes_a'", Map.of(), row -> 1))
          .hasSize(1);
    }
  }

  @Test
  void L27_a_script_changed_after_it_ran_is_told_apart_from_newer_tables() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("changed")) {
      script("V1__a.sql", "CREATE TABLE IF NOT EXISTS my_notes_a (id INT PRIMARY KEY)");
      migrate(test, "my-notes");
      script("V1__a.sql", "CREATE TABLE IF NOT EXISTS my_notes_a (id BIGINT PRIMARY KEY)");

      assertThatThrownBy(() -> migrate(test, "my-notes"))
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.MIGRATION));
    }
  }

  @Test
  void a_file_that_came_later_may_have_a_lower_number() throws IOException {
    try (TestDatabase test = TestDatabase.migrated("lower")) {
      script("V50__second.sql", "CREATE TABLE IF NOT EXISTS my_notes_second (id INT PRIMARY KEY)");
      migrate(test, "my-notes");
      script("V11__first.sql", "CREATE TABLE IF NOT EXISTS my_notes_first (id INT PRIMARY KEY)");
      migrate(test, "my-notes");

      assertThat(test.database().list("SHOW TABLES LIKE 'my%first'", Map.of(), row -> 1))
          .hasSize(1);
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

  private void migrate(TestDatabase test, String plugin) {
    new Migrations(test.pool()).migratePlugin(plugin, jar);
  }
}
