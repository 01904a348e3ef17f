package io.kontor.e2e;

import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.demo.DemoShop;
import io.kontor.kit.TestMariaDb;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A shop's database at a hoster, with the one account its owner has there.
 *
 * @param schema its name
 * @param user the account
 */
record InitShop(String schema, String user) {

  /** The moment the demo's orders are relative to. */
  static final Clock TUESDAY =
      Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Berlin"));

  /** With all that YAML, shells and SQL stumble over. */
  static final String PASSWORD = "s3cret \\ \"word\" #$";

  /** So many orders of the demo's shop are unpaid for longer than a week. */
  static final int HITS = 95;

  private static final List<String> TABLES =
      List.of(
          "oxshops",
          "oxcountry",
          "oxpayments",
          "oxdeliveryset",
          "oxconfig",
          "oxuser",
          "oxorder",
          "oxorderarticles");

  /** One without tables, whose account may read all there will be. */
  static InitShop empty() {
    String schema = TestMariaDb.newDatabase("init");
    var shop = new InitShop(schema, schema + "_owner");
    shop.account();
    shop.run("GRANT SELECT ON %s.* TO '%s'@'%%'".formatted(schema, shop.user));
    return shop;
  }

  /** The demo's shop. */
  static InitShop demo() {
    InitShop shop = empty();
    var server = TestMariaDb.server();
    var address =
        new DatabaseAddress("shop", server.jdbcUrl(shop.schema), server.user(), server.password());
    try (Pool pool = Pool.open(address, 1)) {
      new DemoShop(LentDatabase.of(pool)).create(TUESDAY.instant());
    }
    return shop;
  }

  /** The same with an account that has no rights yet. */
  InitShop anotherAccount(String name) {
    var shop = new InitShop(schema, name);
    shop.account();
    return shop;
  }

  private void account() {
    String password = PASSWORD.replace("\\", "\\\\");
    run("CREATE USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(user, password));
  }

  /** Puts a second shop system into the same database, with two shops in it. */
  void addTwoWithPrefix(String prefix) {
    for (String table : TABLES) {
      run("CREATE TABLE %s%s LIKE %s".formatted(prefix, table, table));
      run("INSERT INTO %s%s SELECT * FROM %s".formatted(prefix, table, table));
    }
    run("INSERT INTO %soxshops (OXID) VALUES (2)".formatted(prefix));
  }

  /** Runs SQL with all rights. */
  void run(String statement) {
    TestMariaDb.run(schema, statement);
  }

  /** What leads to it without a question; and what the test says besides. */
  List<String> options(String... more) {
    var options = new ArrayList<>(List.of("--yes", "--db", server(), "--schema", schema));
    options.addAll(List.of("--user", user));
    options.addAll(List.of(more));
    return options;
  }

  /** Its server. */
  static String server() {
    return "127.0.0.1:" + TestMariaDb.server().port();
  }

  /** The secrets a run on it needs. */
  static Map<String, String> variables() {
    return Map.of("SHOP_PASSWORD", PASSWORD);
  }
}
