package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.host.settings.SettingsStore;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a plug-in leaves behind is written out before it is dropped, and nothing else goes. */
class PluginTablesTest {

  private static final PluginTables.Owner NOTES = new PluginTables.Owner("notes", Set.of());

  private static final String NOTES_TABLES =
      """
      CREATE TABLE notes_folder (
        id BIGINT NOT NULL AUTO_INCREMENT, name VARCHAR(99) NOT NULL COMMENT 'it''s; a name',
        PRIMARY KEY (id), UNIQUE KEY by_name (name)
      ) ENGINE = InnoDB AUTO_INCREMENT = 17 DEFAULT CHARSET = utf8mb4;
      CREATE TABLE notes_a_note (
        id INT UNSIGNED NOT NULL AUTO_INCREMENT,
        folder BIGINT NULL,
        text LONGTEXT NULL,
        old VARCHAR(20) CHARACTER SET latin1 NULL,
        mood ENUM('good', 'b''ad') NULL,
        picture LONGBLOB NULL,
        code BINARY(4) NULL,
        marks BIT(9) NULL,
        price DECIMAL(20, 6) NULL,
        much DOUBLE NULL,
        little FLOAT NULL,
        at DATETIME(6) NULL,
        seen TIMESTAMP(3) NULL,
        day DATE NULL,
        spent TIME(2) NULL,
        place POINT NULL,
        twice DECIMAL(21, 6) AS (price * 2) STORED,
        PRIMARY KEY (id),
        CONSTRAINT notes_in FOREIGN KEY (folder) REFERENCES notes_folder (id)
      ) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
      CREATE TABLE notes_empty (id INT PRIMARY KEY) ENGINE = InnoDB;
      """;

  private static final String NOTES_ROWS =
      """
      INSERT INTO notes_folder (id, name) VALUES (0, 'none'), (16, 'Ärger; DROP TABLE x');
      UPDATE notes_folder SET id = 0 WHERE name = 'none';
      INSERT INTO notes_a_note
        (folder, text, old, mood, picture, code, marks, price, much, little, at, seen, day, spent,
         place)
      VALUES
        (16, 'it''s "so"\\r\\n\\\\n 🍵 \\0\\Z\\t%_`x`', 'Grüße', 'b''ad', x'00FF27225C0A', x'01020000',
         b'100000001', -12345678901234.567890, 0.30000000000000004, 0.1,
         '2026-03-29 02:30:00.123456', '2026-10-25 01:30:00.125', '0000-00-00', '-01:02:03.45',
         POINT(1.5, -2)),
        (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
        (0, '', '', 'good', '', '', b'0', 0, -1e300, 3.4e38, '2026-01-01', '2026-01-01',
         '2026-01-01', '838:59:59', NULL);
      """;

  @TempDir Path folder;
  private TestDatabase test;
  private PluginTables tables;
  private Path file;

  @BeforeEach
  void set_up() {
    test = TestDatabase.migrated("tables");
    tables = new PluginTables(test.pool());
    file = folder.resolve("purged").resolve("notes.sql");
  }

  @AfterEach
  void tear_down() {
    test.close();
  }

  private void run(String sql) {
    TestMariaDb.run(test.pool().address().name(), sql);
  }

  private Path drop() {
    return tables.drop(NOTES, SettingsStore.ROWS, file);
  }

  private List<String> there() {
    return test.database()
        .list(
            """
            SELECT table_name AS name FROM information_schema.tables
            WHERE table_schema = DATABASE() ORDER BY table_name
            """,
            Map.of(),
            row -> row.text("name"));
  }

  /** Every definition, and every row byte by byte. */
  private Map<String, List<String>> content(String... names) {
    var content = new TreeMap<String, List<String>>();
    for (String name : names) {
      content.put(
          name,
          test.database().list("SHOW CREATE TABLE " + name, Map.of(), r -> r.text("Create Table")));
      List<String> columns =
          test.database()
              .list(
                  """
                  SELECT CONCAT(IF(data_type = 'float', 'CAST(`', '(`'), column_name,
                                IF(data_type = 'float', '` AS DOUBLE)', '`)')) AS name
                  FROM information_schema.columns
                  WHERE table_schema = DATABASE() AND table_name = :table
                  """,
                  Map.of("table", name),
                  row -> row.text("name"));
      String all =
          columns.stream().map("COALESCE(HEX(CONCAT(%s)), '-')"::formatted).toList().toString();
      String joined = "CONCAT_WS('|', " + all.substring(1, all.length() - 1) + ")";
      content.put(
          name + " rows",
          test.database()
              .list(
                  "SELECT " + joined + " AS line FROM " + name + " ORDER BY id",
                  Map.of(),
                  row -> row.text("line")));
    }
    return content;
  }

  @Test
  void L27_what_is_dropped_comes_back_from_its_dump_row_by_row() throws IOException {
    run(NOTES_TABLES);
    run(NOTES_ROWS);
    run(
        "INSERT INTO setting (owner, path, value) VALUES ('notes', 'a''b', 'x\\\\y'), ('o', 'p', '')");
    String[] names = {"notes_folder", "notes_a_note", "notes_empty"};
    Map<String, List<String>> before = content(names);
    List<String> all = there();

    Path dump = drop();

    assertThat(there()).noneMatch(it -> it.startsWith("notes_")).hasSize(all.size() - 3);
    assertThat(dump).isEqualTo(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dump)))
        .isEqualTo("rw-------");
    run("DELETE FROM setting");
    run(Files.readString(dump));
    assertThat(content(names)).isEqualTo(before);
    assertThat(
            test.database()
                .list("SELECT * FROM setting", Map.of(), r -> r.text("path") + r.text("value")))
        .containsExactly("a'bx\\y");
  }

  @Test
  void L27_many_rows_are_several_statements_and_all_of_them_come_back() throws IOException {
    run("CREATE TABLE notes_many (id INT PRIMARY KEY, text VARCHAR(200) NOT NULL) ENGINE = InnoDB");
    run("INSERT INTO notes_many SELECT seq, REPEAT('x', 200) FROM seq_1_to_6001");
    Map<String, List<String>> before = content("notes_many");

    Path dump = drop();

    assertThat(Files.readString(dump).split("INSERT INTO", -1)).hasSizeGreaterThan(3);
    run(Files.readString(dump));
    assertThat(content("notes_many")).isEqualTo(before);
  }

  @Test
  void L27_tables_of_a_longer_id_are_of_that_plug_in() {
    run(
        """
        CREATE TABLE a_x (id INT PRIMARY KEY); CREATE TABLE a_plugin_migration (id INT PRIMARY KEY);
        CREATE TABLE a_b_y (id INT PRIMARY KEY);
        CREATE TABLE a_b_plugin_migration (id INT PRIMARY KEY);
        CREATE TABLE a_c_z (id INT PRIMARY KEY);
        CREATE TABLE ab_x (id INT PRIMARY KEY);
        INSERT INTO a_x VALUES (1), (2);
        """);

    assertThat(tables.plugins()).containsExactly("a", "a-b");
    assertThat(tables.of(new PluginTables.Owner("a", Set.of("a-c"))))
        .isEqualTo(Map.of("a_x", 2L, "a_plugin_migration", 0L));
    assertThat(tables.of(new PluginTables.Owner("a-b", Set.of("a"))))
        .containsOnlyKeys("a_b_y", "a_b_plugin_migration");
    assertThat(tables.of(new PluginTables.Owner("a-plugin", Set.of()))).isEmpty();
    assertThat(tables.of(new PluginTables.Owner("%", Set.of()))).isEmpty();
  }

  @Test
  void L27_kontors_own_tables_are_no_plug_ins_whatever_it_is_called() {
    assertThat(there()).hasSizeGreaterThan(20).allMatch(HostTables::has);
    for (String id : List.of("task", "plugin", "kontor", "qrtz", "profile")) {
      assertThat(tables.of(new PluginTables.Owner(id, Set.of()))).as(id).isEmpty();
    }
  }

  @Test
  void L27_a_dump_that_cannot_be_written_drops_nothing() throws IOException {
    run(NOTES_TABLES);
    List<String> before = there();
    Files.createFile(folder.resolve("purged"));

    assertThatThrownBy(this::drop)
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DbError.DUMP_NOT_WRITTEN);
              assertThat(e.problem().values()).containsEntry("file", file.toString());
            });
    assertThat(there()).isEqualTo(before);
  }

  @Test
  void L27_a_table_that_stays_and_refers_to_one_keeps_all() {
    run(NOTES_TABLES);
    run("CREATE TABLE other_x (f BIGINT, FOREIGN KEY (f) REFERENCES notes_folder (id))");
    List<String> before = there();

    assertThatThrownBy(this::drop)
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DbError.REFERRED_TO);
              assertThat(e.problem().values())
                  .containsEntry("table", "notes_folder")
                  .containsEntry("from", "other_x");
            });
    assertThat(there()).isEqualTo(before);
    assertThat(folder.resolve("purged")).doesNotExist();
  }

  @Test
  void L27_a_second_purge_ends_what_the_first_began_and_keeps_its_dump() throws IOException {
    run(NOTES_TABLES);
    run(NOTES_ROWS);
    Path first = drop();
    String kept = Files.readString(first);
    run(NOTES_TABLES);
    run("SET foreign_key_checks = 0; DROP TABLE notes_folder");
    Files.createFile(folder.resolve("purged/notes-of-one-that-was-killed.sql.part"));

    Path second = drop();

    assertThat(there()).noneMatch(it -> it.startsWith("notes_"));
    assertThat(second).isEqualTo(first.resolveSibling("notes-2.sql"));
    assertThat(Files.readString(first)).isEqualTo(kept);
    assertThat(folder.resolve("purged")).isDirectoryNotContaining("glob:**.part");
  }
}
