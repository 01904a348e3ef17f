package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LentDatabaseTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static TestDatabase test;
  private static Database database;

  @BeforeAll
  static void open() {
    test = TestDatabase.empty("lent");
    database = test.database();
    database.update(
        "CREATE TABLE thing (id INT PRIMARY KEY, name VARCHAR(50), price DOUBLE, at DATETIME(6),"
            + " day DATE)",
        Map.of());
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @BeforeEach
  void empty() {
    database.update("DELETE FROM thing", Map.of());
  }

  @Test
  void L15_a_moment_is_written_as_utc_whatever_zone_the_machine_is_in() {
    Instant moment = Instant.parse("2026-07-01T12:00:00.123456Z");
    database.update("INSERT INTO thing (id, at) VALUES (1, :at)", Map.of("at", moment));

    assertThat(first("SELECT CAST(at AS CHAR) AS at FROM thing"))
        .isEqualTo("2026-07-01 12:00:00.123456");
    assertThat(
            database.first(
                "SELECT at FROM thing", Map.of(), row -> row.moment("at", ZoneOffset.UTC)))
        .contains(java.util.Optional.of(moment));
  }

  @Test
  void L15_a_stored_local_time_is_not_moved_by_a_gap_in_the_machines_own_zone() {
    LocalDateTime gap =
        ZoneId.systemDefault()
            .getRules()
            .nextTransition(Instant.parse("2026-06-01T00:00:00Z"))
            .getDateTimeBefore();

    assertThat(
            database.first(
                "SELECT CAST(:at AS DATETIME) AS at",
                Map.of("at", gap.toString()),
                row -> row.moment("at", BERLIN)))
        .contains(Optional.of(gap.atZone(BERLIN).toInstant()));
  }

  @Test
  void zero_dates_and_null_are_empty() {
    database.update(
        "INSERT INTO thing (id, at, day) VALUES (1, '0000-00-00 00:00:00', '0000-00-00')",
        Map.of());
    database.update("INSERT INTO thing (id) VALUES (2)", Map.of());

    assertThat(
            database.list(
                "SELECT at, day FROM thing ORDER BY id",
                Map.of(),
                row -> row.moment("at", BERLIN).isEmpty() && row.date("day").isEmpty()))
        .containsExactly(true, true);
  }

  @Test
  void
      L15_a_local_time_that_exists_twice_is_the_later_and_one_that_does_not_the_first_valid_minute() {
    database.update(
        "INSERT INTO thing (id, at) VALUES (1, '2026-10-25 02:30:00'), (2, '2026-03-29 02:30:00')",
        Map.of());

    assertThat(
            database.list(
                "SELECT at FROM thing ORDER BY id",
                Map.of(),
                row -> row.moment("at", BERLIN).orElseThrow()))
        .containsExactly(
            Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void L16_a_double_is_read_by_its_shortest_decimal_form() {
    database.update("INSERT INTO thing (id, price) VALUES (1, 19.9)", Map.of());

    assertThat(database.first("SELECT price FROM thing", Map.of(), row -> row.decimal("price")))
        .contains(new BigDecimal("19.9"));
  }

  @Test
  void a_collection_stands_for_a_list_and_an_empty_one_is_refused() {
    database.batch(
        "INSERT INTO thing (id, name) VALUES (:id, :name)",
        List.of(
            Map.of("id", 1, "name", "a"),
            Map.of("id", 2, "name", "b"),
            Map.of("id", 3, "name", "c")));

    assertThat(
            database.list(
                "SELECT name FROM thing WHERE id IN (:ids) ORDER BY id",
                Map.of("ids", List.of(1, 3)),
                row -> row.text("name")))
        .containsExactly("a", "c");
    assertThatThrownBy(
            () ->
                database.list(
                    "SELECT 1 FROM thing WHERE id IN (:ids)", Map.of("ids", List.of()), r -> 1))
        .hasMessageContaining(":ids");
  }

  @Test
  void a_stream_gives_every_row_without_holding_them() {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < 5000; i++) {
      rows.add(Map.of("id", i, "name", "n" + i));
    }
    database.batch("INSERT INTO thing (id, name) VALUES (:id, :name)", rows);

    var sum = new long[1];
    database.stream("SELECT id FROM thing", Map.of(), row -> sum[0] += row.integer("id"));

    assertThat(sum[0]).isEqualTo(4999L * 5000 / 2);
  }

  @Test
  void an_unknown_column_is_named_with_those_there_are() {
    database.update("INSERT INTO thing (id) VALUES (1)", Map.of());

    assertThatThrownBy(
            () -> database.list("SELECT id, name FROM thing", Map.of(), row -> row.text("titel")))
        .hasMessage("No column 'titel'; there are [id, name]");
  }

  @Test
  void a_failed_statement_is_named_and_its_values_are_not() {
    assertThatThrownBy(
            () -> database.update("UPDATE nowhere SET a = :a", Map.of("a", "secret@example.org")))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DbError.STATEMENT);
              assertThat(e.problem().values())
                  .containsEntry("statement", "UPDATE nowhere SET a = :a");
              assertThat(e.getMessage()).doesNotContain("secret@example.org");
            });
  }

  @Test
  void a_transaction_does_all_or_nothing() {
    assertThatThrownBy(
            () ->
                database.transaction(
                    db -> {
                      db.update("INSERT INTO thing (id) VALUES (1)", Map.of());
                      throw new IllegalStateException("stop");
                    }))
        .hasMessage("stop");

    assertThat(first("SELECT COUNT(*) AS n FROM thing")).isEqualTo("0");
  }

  @Test
  void P37_a_deadlock_repeats_the_work_and_both_sides_succeed() throws Exception {
    database.update("INSERT INTO thing (id, price) VALUES (1, 0), (2, 0)", Map.of());
    var met = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> one = pool.submit(() -> raise(1, 2, met));
      Future<Integer> two = pool.submit(() -> raise(2, 1, met));

      int tries = one.get(30, TimeUnit.SECONDS) + two.get(30, TimeUnit.SECONDS);

      assertThat(tries).as("one of them was rolled back once").isEqualTo(3);
      assertThat(first("SELECT SUM(price) AS n FROM thing")).isEqualTo("4");
    } finally {
      pool.shutdownNow();
    }
  }

  private static int raise(int first, int second, CyclicBarrier met) {
    var tries = new int[1];
    database.transaction(
        db -> {
          String sql = "UPDATE thing SET price = price + 1 WHERE id = :id";
          db.update(sql, Map.of("id", first));
          if (tries[0]++ == 0) {
            meet(met);
          }
          return db.update(sql, Map.of("id", second));
        });
    return tries[0];
  }

  private static void meet(CyclicBarrier met) {
    try {
      met.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_may_only_be_read_refuses_to_write_before_it_asks_the_server() {
    try (Pool pool =
        Pool.openForeign(
            TestDatabase.address(test.pool().name()), 1, false, Duration.ofMinutes(1))) {
      Database readOnly = LentDatabase.of(pool);

      assertThat(readOnly.list("SELECT 1 AS one", Map.of(), row -> row.integer("one")))
          .containsExactly(1L);
      assertThatThrownBy(() -> readOnly.update("DELETE FROM thing", Map.of()))
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.READ_ONLY));
    }
  }

  @Test
  void a_wrong_password_is_told_apart_from_a_server_that_is_not_there() {
    DatabaseAddress right = TestDatabase.address(test.pool().name());
    var wrong = new DatabaseAddress("shop1", right.url(), right.user(), "not this");
    var nowhere = new DatabaseAddress("shop1", "jdbc:mariadb://127.0.0.1:1/x", "u", "p");

    assertThat(problem(wrong)).isEqualTo(DbError.REFUSED);
    assertThat(problem(nowhere)).isEqualTo(DbError.NOT_THERE);
  }

  @Test
  void one_try_without_a_pool_tells_the_servers_own_number() {
    DatabaseAddress right = TestDatabase.address("no_such_database");

    assertThatThrownBy(() -> Pool.tryOnce(right))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DbError.REFUSED);
              assertThat(e.problem().values()).containsEntry("number", "1049");
            });
    Pool.tryOnce(TestDatabase.address(test.pool().name()));
  }

  private static Object problem(DatabaseAddress address) {
    try (Pool pool = Pool.open(address, 1)) {
      pool.check();
      return "connected";
    } catch (KontorException e) {
      assertThat(e.problem().values().toString()).doesNotContain("not this");
      return e.code();
    }
  }

  private static String first(String sql) {
    return database
        .first(sql, Map.of(), row -> row.text(sql.contains(" AS n ") ? "n" : "at"))
        .orElseThrow();
  }
}
