package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.host.demo.DemoShop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shops are told by their tables, and only tables that were tested with are written to. */
class SchemaTest {

  private static Map<String, String> columns(OxidWorld world) {
    var columns = new TreeMap<String, String>();
    world.connection().database().stream(
        """
        SELECT TABLE_NAME AS t, COLUMN_NAME AS c, DATA_TYPE AS type, IS_NULLABLE AS n
        FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
        """,
        Map.of(),
        row -> columns.put(row.text("t") + "." + row.text("c"), row.text("type") + row.text("n")));
    return columns;
  }

  @ParameterizedTest
  @CsvSource({"4,oxid4", "6,oxid", "7,oxid7"})
  @EnabledIfEnvironmentVariable(
      named = OxidTables.REAL,
      matches = ".+",
      disabledReason = "KONTOR_SCHEMAS is not set: our tables are not compared with the real ones")
  void L30_our_own_tables_have_the_real_ones_names_types_and_nullability(
      String version, String folder) {
    try (var own = new OxidWorld(OxidTables.own(version, "InnoDB", ""));
        var real = new OxidWorld(OxidTables.real(folder, version))) {
      assertThat(columns(real)).containsAllEntriesOf(columns(own));
    }
  }

  @Test
  void the_version_is_told_by_the_tables_shape() {
    try (var four = new OxidWorld(OxidTables.own("4", "MyISAM", "old_"));
        var seven = new OxidWorld(OxidTables.own("7", "InnoDB", ""))) {
      assertThat(OxidWorld.oxid().recognise(four.connection().database()))
          .containsExactly(
              new ShopIdentity("oxid", "4.9.11", "old_", "oxbaseshop", true),
              new ShopIdentity("oxid", "4.9.11", "old_", "second", true));
      assertThat(OxidWorld.oxid().recognise(seven.connection().database()))
          .containsExactly(
              new ShopIdentity("oxid", "7", "", "1", true),
              new ShopIdentity("oxid", "7", "", "2", true));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OXPAID DATETIME NULL, a column that may be empty now",
    "OXSTORNO VARCHAR(5) NOT NULL, another type",
    "OXTIMESTAMP DATETIME NOT NULL, a stamp that is none"
  })
  void a_changed_column_makes_the_schema_unknown(String column, String why) {
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", ""))) {
      assertThat(world.type().open(world.connection()).writing()).isPresent();
      world.run("ALTER TABLE oxorder MODIFY " + column);
      assertThat(world.type().open(world.connection()).writing()).as(why).isEmpty();
    }
  }

  @Test
  void more_columns_than_expected_do_no_harm() {
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", ""))) {
      world.run("ALTER TABLE oxorder ADD MY_MODULE VARCHAR(20) NULL");
      assertThat(world.type().open(world.connection()).writing()).isPresent();
    }
  }

  @Test
  void L11_indexes_the_feed_wants_are_printed_until_they_are_there() {
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", "x_"))) {
      var shop = world.type().open(world.connection());
      List<String> missing = shop.indexes(world.schema());
      assertThat(missing).hasSize(2).allMatch(sql -> sql.endsWith("(`OXTIMESTAMP`)"));
      missing.forEach(world::run);
      assertThat(shop.indexes(world.schema())).isEmpty();
    }
  }

  @Test
  void a_database_without_a_shop_holds_none() {
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", ""))) {
      world.run("DROP TABLE oxshops");
      assertThat(world.type().recognise(world.connection().database())).isEmpty();
      assertThatThrownBy(() -> world.type().open(world.connection()).orders().count())
          .isInstanceOf(KontorException.class)
          .hasMessageContaining("SHOPS-5")
          .hasMessageContaining("oxshops");
    }
  }

  @Test
  void L6_settings_that_may_not_be_read_are_done_without_and_nothing_is_guessed() {
    try (var world = new OxidWorld(OxidTables.own("6", "InnoDB", ""))) {
      world.run("DROP TABLE oxconfig");
      world.addOrders(List.of("kit00001"), Instant.parse("2024-05-02T08:00:00Z"));
      var shop = world.type().open(world.connection());
      assertThat(shop.writing()).isPresent();
      Order order = shop.orders().load(List.of("kit00001")).get(0);
      assertThat(order.language().unknownBecause().orElseThrow().it())
          .contains("oxconfig", "kontor shop grants main");
      assertThat(order.totals().shopCurrency().unknownBecause())
          .isEqualTo(order.language().unknownBecause());
    }
  }

  @Test
  void the_demos_shop_is_an_oxid() {
    try (var world = new OxidWorld(OxidTables.empty("demo"))) {
      new DemoShop(world.connection().database()).create(Instant.parse("2026-11-24T10:00:00Z"));
      assertThat(world.type().recognise(world.connection().database()))
          .singleElement()
          .satisfies(shop -> assertThat(shop.schemaKnown()).isTrue());
      assertThat(world.type().open(world.connection()).orders().count()).isPositive();
    }
  }
}
