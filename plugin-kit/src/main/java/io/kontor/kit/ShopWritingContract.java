package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.OrderWriting.WriteResult;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What guarded writes have to keep to (L18), and the rights they need. */
interface ShopWritingContract extends ShopReadingContract {

  /** When the contract's orders are paid and sent. */
  Instant MOMENT = Instant.parse("2026-03-10T09:15:30Z");

  /** An account with the least rights. */
  String ACCOUNT = "'kit_reader'@'127.0.0.1'";

  /**
   * Every write, by name.
   *
   * @return each does its write on the order as it was seen
   */
  default Map<String, BiFunction<OrderWriting, Order, WriteResult>> writes() {
    return Map.of(
        "folder", (writing, seen) -> writing.moveToFolder(seen, world().otherFolder()),
        "paid", (writing, seen) -> writing.setPaid(seen, MOMENT),
        "sent", (writing, seen) -> writing.setSent(seen, MOMENT),
        "tracking", (writing, seen) -> writing.setTrackingCode(seen, "KIT-4711"));
  }

  private OrderWriting writing() {
    return shop().writing().orElseThrow();
  }

  @Test
  default void L18_a_shop_the_operator_has_not_opened_for_writing_is_only_read() {
    ShopConnection open = world().connection();
    var closed =
        new ShopConnection(
            open.key(),
            open.database(),
            open.prefix(),
            open.shopId(),
            open.zone(),
            open.payments(),
            false);

    assertThat(world().type().open(closed).writing()).isEmpty();
  }

  @Test
  default void what_is_written_is_read() {
    world().addOrders(ids(1), LONG_AGO);
    writes()
        .forEach(
            (name, write) ->
                assertThat(write.apply(writing(), order("kit00000")))
                    .as(name)
                    .isEqualTo(WriteResult.WRITTEN));
    Order order = order("kit00000");
    assertThat(order.state().folder().is(world().otherFolder())).isTrue();
    assertThat(order.payment().paidAt().get()).isEqualTo(MOMENT);
    assertThat(order.shipment().sentAt().get()).isEqualTo(MOMENT);
    assertThat(order.shipment().trackingCodes()).containsExactly("KIT-4711");
  }

  @Test
  default void L18_a_repeated_write_is_already_done() {
    writes()
        .forEach(
            (name, write) -> {
              world().reset();
              world().addOrders(ids(1), LONG_AGO);
              Order seen = order("kit00000");
              assertThat(write.apply(writing(), seen)).as(name).isEqualTo(WriteResult.WRITTEN);
              assertThat(write.apply(writing(), seen)).as(name).isEqualTo(WriteResult.ALREADY);
            });
  }

  @Test
  default void L18_nothing_is_written_over_what_another_wrote() {
    world().addOrders(ids(1), LONG_AGO);
    Order seen = order("kit00000");
    Instant earlier = MOMENT.minusSeconds(3600);
    assertThat(writing().setPaid(seen, earlier)).isEqualTo(WriteResult.WRITTEN);
    assertThat(writing().setSent(seen, earlier)).isEqualTo(WriteResult.WRITTEN);
    assertThat(writing().setTrackingCode(seen, "OTHER")).isEqualTo(WriteResult.WRITTEN);
    Order before = order("kit00000");
    assertThat(writing().setPaid(seen, MOMENT)).isEqualTo(WriteResult.CHANGED);
    assertThat(writing().setSent(seen, MOMENT)).isEqualTo(WriteResult.CHANGED);
    assertThat(writing().setTrackingCode(seen, "MINE")).isEqualTo(WriteResult.CHANGED);
    assertThat(order("kit00000")).isEqualTo(before);
  }

  @Test
  default void L18_nothing_is_written_to_an_order_cancelled_meanwhile() {
    world().addOrders(ids(1), LONG_AGO);
    Order seen = order("kit00000");
    world().cancel("kit00000");
    Order cancelled = order("kit00000");
    writes()
        .forEach(
            (name, write) ->
                assertThat(write.apply(writing(), seen)).as(name).isEqualTo(WriteResult.CHANGED));
    assertThat(order("kit00000")).isEqualTo(cancelled);
  }

  @Test
  default void an_order_deleted_meanwhile_is_gone() {
    world().addOrders(ids(1), LONG_AGO);
    Order seen = order("kit00000");
    world().delete("kit00000");
    writes()
        .forEach(
            (name, write) ->
                assertThat(write.apply(writing(), seen)).as(name).isEqualTo(WriteResult.GONE));
  }

  @Test
  default void values_the_shop_does_not_know_are_refused() {
    world().addOrders(ids(1), LONG_AGO);
    Order seen = order("kit00000");
    assertThatThrownBy(() -> writing().moveToFolder(seen, "no-such-folder"))
        .isInstanceOf(KontorException.class)
        .hasMessageContaining("no-such-folder")
        .hasMessageContaining(world().otherFolder());
    assertThatThrownBy(() -> writing().setTrackingCode(seen, "x".repeat(1000)))
        .isInstanceOf(KontorException.class);
    assertThat(order("kit00000")).isEqualTo(seen);
  }

  @Test
  default void a_shop_with_unknown_tables_is_only_read() {
    world().addOrders(ids(1), LONG_AGO);
    world().alterSchema();
    try {
      assertThat(shop().writing()).isEmpty();
      assertThat(shop().identity().schemaKnown()).isFalse();
      assertThat(order("kit00000").id()).isEqualTo("kit00000");
    } finally {
      world().restoreSchema();
    }
    assertThat(shop().writing()).isPresent();
  }

  @Test
  default void the_printed_grants_suffice_and_allow_nothing_else() {
    world().addOrders(ids(1), LONG_AGO);
    List<ShopValue> values = shop().values();
    Order seen = order("kit00000");
    List<String> grants = shop().grants(ACCOUNT, world().schema());
    world().run("DROP USER IF EXISTS " + ACCOUNT);
    world().run("CREATE USER " + ACCOUNT + " IDENTIFIED BY 'kit-password'");
    try {
      grants.forEach(world()::run);
      ShopConnection connection = world().connectionAs("kit_reader", "kit-password");
      assertThat(world().type().recognise(connection.database()))
          .isEqualTo(world().type().recognise(world().connection().database()));
      useEverything(world().type().open(connection), seen, values);
      world().forbidden().forEach(statement -> assertRefused(connection.database(), statement));
    } finally {
      world().run("DROP USER " + ACCOUNT);
    }
  }

  @Test
  default void none_of_the_printed_grants_can_be_left_out() {
    List<String> grants = shop().grants(ACCOUNT, world().schema());
    List<String> needed = grants.stream().filter(grant -> !isDispensable(grant)).toList();
    for (String left : needed) {
      world().reset();
      world().addOrders(ids(1), LONG_AGO);
      List<ShopValue> values = shop().values();
      Order seen = order("kit00000");
      world().run("DROP USER IF EXISTS " + ACCOUNT);
      world().run("CREATE USER " + ACCOUNT + " IDENTIFIED BY 'kit-password'");
      try {
        grants.stream().filter(grant -> !grant.equals(left)).forEach(world()::run);
        ShopConnection connection = world().connectionAs("kit_reader", "kit-password");
        Shop shop = world().type().open(connection);
        assertThatThrownBy(() -> useEverything(shop, seen, values))
            .as("without " + left)
            .isNotNull();
      } finally {
        world().run("DROP USER " + ACCOUNT);
      }
    }
  }

  private boolean isDispensable(String grant) {
    return world().dispensable().stream().anyMatch(grant::contains);
  }

  /**
   * Everything that a connector does, reading and writing; fails if something is not as it is with
   * all rights.
   *
   * @param shop the shop with the account to try
   * @param seen an order of the contract, not written yet
   * @param values what the shop names
   */
  default void useEverything(Shop shop, Order seen, List<ShopValue> values) {
    assertThat(shop.identity()).isEqualTo(shop().identity());
    assertThat(shop.values()).isEqualTo(values);
    assertThat(shop.indexes(world().schema())).isEqualTo(shop().indexes(world().schema()));
    assertThat(shop.orders().load(List.of(seen.id()))).containsExactly(seen);
    shop.orders().stream(Instant.EPOCH, batch -> assertThat(batch).isNotEmpty());
    shop.orders().stream(LONG_AGO, batch -> assertThat(batch).isNotEmpty());
    assertThat(shop.orders().search(new OrderQuery("kit", Optional.empty(), 1))).isNotEmpty();
    assertThat(shop.orders().count()).isPositive();
    String cursor = shop.orders().changes("").cursor();
    assertThat(shop.orders().changes(cursor).cursor()).isNotEmpty();
    OrderWriting writing = shop.writing().orElseThrow();
    writes()
        .forEach(
            (name, write) ->
                assertThat(write.apply(writing, seen)).as(name).isEqualTo(WriteResult.WRITTEN));
  }

  private static void assertRefused(Database database, String statement) {
    boolean reads = statement.startsWith("SELECT");
    assertThatThrownBy(
            () -> {
              if (reads) {
                database.list(statement, Map.of(), row -> row);
              } else {
                database.update(statement, Map.of());
              }
            })
        .as(statement)
        .isInstanceOf(KontorException.class);
  }
}
