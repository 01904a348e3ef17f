package io.kontor.e2e;

import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.demo.DemoShop;
import io.kontor.kit.TestMariaDb;
import io.kontor.mariadb.EmbeddedMariaDb;
import java.time.Instant;
import java.util.List;

/**
 * A shop with five orders, each due for its first reminder.
 *
 * @param schema its database
 */
record ShopOfFive(String schema) {

  /** When they are due. */
  static final String NOW = "2026-03-10T09:00:00Z";

  static final String USER = "shop";
  static final String PASSWORD = "the-right-one";

  private static final String ACCOUNT = "'shop'@'127.0.0.1'";
  private static final List<String> TABLES =
      List.of(
          "oxorderarticles",
          "oxuser",
          "oxcountry",
          "oxpayments",
          "oxdeliveryset",
          "oxconfig",
          "oxshops");
  private static final String COPY =
      """
      CREATE TABLE `%1$s` LIKE `%2$s`.`%1$s`;
      INSERT INTO `%1$s` SELECT * FROM `%2$s`.`%1$s`
      """;
  private static final String FIVE_DUE =
      """
      CREATE TABLE oxorder LIKE `%1$s`.oxorder;
      INSERT INTO oxorder SELECT * FROM `%1$s`.oxorder
        WHERE OXPAYMENTTYPE = 'oxidpayadvance' AND OXPAID = 0 AND OXSTORNO = 0
          AND OXTRANSSTATUS = 'OK'
        ORDER BY OXORDERNR LIMIT 5
      """;
  private static final String ACCOUNT_OF_ITS_OWN =
      """
      CREATE OR REPLACE USER %1$s IDENTIFIED BY '%2$s';
      GRANT ALL ON `%3$s`.* TO %1$s
      """;

  /** A new one, with an account of its own. */
  static ShopOfFive open() {
    var shop = new ShopOfFive(TestMariaDb.newDatabase("shop"));
    TABLES.forEach(table -> TestMariaDb.run(shop.schema, COPY.formatted(table, Model.SCHEMA)));
    TestMariaDb.run(shop.schema, FIVE_DUE.formatted(Model.SCHEMA));
    TestMariaDb.run("", ACCOUNT_OF_ITS_OWN.formatted(ACCOUNT, PASSWORD, shop.schema));
    return shop;
  }

  /** Changes the password of its account. */
  static void password(String password) {
    TestMariaDb.run("", "ALTER USER %s IDENTIFIED BY '%s'".formatted(ACCOUNT, password));
  }

  /** The demo's shop, made once. */
  private static final class Model {

    static final String SCHEMA = make();

    private static String make() {
      String schema = TestMariaDb.newDatabase("model");
      EmbeddedMariaDb server = TestMariaDb.server();
      var address =
          new DatabaseAddress(schema, server.jdbcUrl(schema), server.user(), server.password());
      try (Pool pool = Pool.open(address, 1)) {
        new DemoShop(LentDatabase.of(pool)).create(Instant.parse(NOW));
      }
      return schema;
    }
  }
}
