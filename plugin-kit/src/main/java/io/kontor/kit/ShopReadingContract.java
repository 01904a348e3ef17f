package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kontor.api.db.Database;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderQuery;
import io.kontor.api.shop.OrderReading;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reading has to keep to. */
interface ShopReadingContract {

  /** Long before any overlap of a feed. */
  Instant LONG_AGO = Instant.parse("2024-05-02T08:00:00Z");

  /**
   * The shop to test with, reset before each test.
   *
   * @return always the same
   */
  ShopWorld world();

  /**
   * The shop, opened anew.
   *
   * @return a shop with all rights
   */
  default Shop shop() {
    return world().type().open(world().connection());
  }

  /**
   * Ids of orders of the contract.
   *
   * @param count how many
   * @return ids in ascending order
   */
  default List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj("kit%05d"::formatted).toList();
  }

  /**
   * One order as it is now.
   *
   * @param id its native primary key
   * @return the order
   */
  default Order order(String id) {
    return shop().orders().load(List.of(id)).get(0);
  }

  private List<Order> streamed(Instant since) {
    var orders = new ArrayList<Order>();
    shop().orders().stream(
        since,
        batch -> {
          assertThat(batch).hasSizeBetween(1, OrderReading.BATCH);
          orders.addAll(batch);
        });
    return orders.stream().filter(order -> order.id().startsWith("kit")).toList();
  }

  @Test
  default void a_shop_is_recognised_by_looking() {
    var found = world().type().recognise(world().connection().database());
    assertThat(found)
        .contains(shop().identity())
        .allSatisfy(shop -> assertThat(shop.schemaKnown()).isTrue())
        .anySatisfy(
            shop -> {
              assertThat(shop.system()).isEqualTo(world().type().id());
              assertThat(shop.prefix()).isEqualTo(world().connection().prefix());
              assertThat(shop.shopId()).isEqualTo(world().connection().shopId());
            });
  }

  @Test
  default void what_is_streamed_is_what_is_loaded() {
    world().addOrders(ids(3), LONG_AGO);
    assertThat(streamed(Instant.EPOCH))
        .hasSize(3)
        .containsExactlyInAnyOrderElementsOf(shop().orders().load(ids(3)));
  }

  @Test
  default void two_reads_of_an_unchanged_order_are_equal() {
    world().addOrders(ids(1), LONG_AGO);
    Order once = order("kit00000");
    assertThat(order("kit00000")).isEqualTo(once).hasSameHashCodeAs(once);
    assertThat(once.lines()).hasSize(2);
    assertThat(once.shop()).isEqualTo(world().connection().key());
    assertThat(once.customer().email()).isEqualTo("kit00000@kit.example");
  }

  @Test
  default void more_orders_than_a_batch_come_once_each() {
    List<String> ids = ids(OrderReading.BATCH + 3);
    world().addOrders(ids, LONG_AGO);
    assertThat(streamed(Instant.EPOCH)).extracting(Order::id).containsExactlyElementsOf(ids);
    assertThat(shop().orders().load(ids.subList(0, OrderReading.BATCH)))
        .hasSize(OrderReading.BATCH)
        .allSatisfy(order -> assertThat(order.lines()).hasSize(2));
  }

  @Test
  default void a_batch_is_one_statement_for_its_orders_and_one_for_their_lines() {
    List<String> ids = ids(2 * OrderReading.BATCH);
    world().addOrders(ids, LONG_AGO);
    var counted = new CountedDatabase(world().connection().database());
    OrderReading reading = world().type().open(over(counted)).orders();
    reading.load(ids.subList(0, 1));

    counted.forget();
    reading.load(ids.subList(0, 1));
    int small = counted.statements();
    counted.forget();
    reading.load(ids.subList(0, OrderReading.BATCH));
    assertThat(counted.statements()).isEqualTo(small);

    counted.forget();
    var batches = new ArrayList<Integer>();
    reading.stream(Instant.EPOCH, batch -> batches.add(batch.size()));
    assertThat(batches).hasSizeGreaterThan(1);
    // The last statement finds that there are no more.
    assertThat(counted.statements()).isBetween(0, small + 2 * (batches.size() - 1) + 1);
  }

  private ShopConnection over(Database database) {
    ShopConnection connection = world().connection();
    return new ShopConnection(
        connection.key(),
        database,
        connection.prefix(),
        connection.shopId(),
        connection.zone(),
        connection.payments(),
        connection.writable());
  }

  @Test
  default void a_batch_has_its_limit_and_may_be_empty() {
    assertThat(shop().orders().load(List.of())).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shop().orders().load(ids(OrderReading.BATCH + 1)));
  }

  @Test
  default void ids_that_are_not_there_are_left_out() {
    world().addOrders(ids(1), LONG_AGO);
    assertThat(shop().orders().load(List.of("kit00000", "kit99999")))
        .extracting(Order::id)
        .containsExactly("kit00000");
  }

  @Test
  default void only_what_changed_since_a_moment_is_streamed() {
    world().addOrders(List.of("kit00000"), LONG_AGO);
    world().addOrders(List.of("kit00001"), LONG_AGO.plusSeconds(60));
    assertThat(streamed(LONG_AGO.plusSeconds(60))).extracting(Order::id).contains("kit00001");
    assertThat(streamed(LONG_AGO.plusSeconds(60))).extracting(Order::id).doesNotContain("kit00000");
  }

  @Test
  default void L30_abandoned_checkouts_are_read_and_told_apart() {
    world().addOrders(ids(1), LONG_AGO);
    long before = shop().orders().count();
    world().addAbandoned("kitabandoned");
    assertThat(order("kitabandoned").state().placed().is(false)).isTrue();
    assertThat(order("kit00000").state().placed().is(true)).isTrue();
    assertThat(shop().orders().count()).isEqualTo(before);
  }

  @Test
  default void orders_of_another_shop_are_not_seen() {
    world().addOrders(ids(1), LONG_AGO);
    world().addToOtherShop("kitother");
    assertThat(streamed(Instant.EPOCH)).extracting(Order::id).containsExactly("kit00000");
    assertThat(shop().orders().load(List.of("kitother"))).isEmpty();
    assertThat(found("kitother@kit.example", 10)).isEmpty();
  }

  @Test
  default void orders_are_found_by_number_name_and_mail_address() {
    world().addOrders(ids(3), LONG_AGO);
    Order wanted = order("kit00001");
    assertThat(found(wanted.number(), 10)).contains(wanted);
    assertThat(found("kit00001@kit", 10)).containsExactly(wanted);
    assertThat(found("kit kundin", 10)).contains(wanted).hasSize(3);
    assertThat(found("%", 10)).isEmpty();
    assertThat(found("kit_kundin", 10)).isEmpty();
    assertThat(found("世界 🎉", 10)).isEmpty();
    assertThat(found("nobody's", 10)).isEmpty();
  }

  private List<Order> found(String text, int limit) {
    return shop().orders().search(new OrderQuery(text, Optional.empty(), limit));
  }

  @Test
  default void pages_of_a_search_go_from_new_to_old_and_repeat_nothing() {
    world().addOrders(ids(7), LONG_AGO);
    var seen = new ArrayList<Order>();
    Optional<OrderQuery.Position> after = Optional.empty();
    List<Order> page;
    do {
      page = shop().orders().search(new OrderQuery("Kit Kundin", after, 2));
      seen.addAll(page);
      after = page.stream().reduce((one, next) -> next).map(ShopReadingContract::position);
    } while (!page.isEmpty());
    assertThat(new HashSet<>(seen)).hasSize(7).hasSameSizeAs(seen);
    var moments = new ArrayList<>(seen.stream().map(order -> order.orderedAt().get()).toList());
    Collections.reverse(moments);
    assertThat(moments).isSorted();
  }

  @Test
  default void L6_an_order_without_a_date_is_of_unknown_age_and_comes_last_once() {
    world().addOrders(ids(5), LONG_AGO);
    List.of("kit00001", "kit00002", "kit00003").forEach(world()::loseDate);
    assertThat(order("kit00001").orderedAt().unknownBecause()).isPresent();

    List<String> all = List.of("kit00000", "kit00004", "kit00003", "kit00002", "kit00001");
    assertThat(found("Kit Kundin", 10)).extracting(Order::id).containsExactlyElementsOf(all);
    for (int i = 0; i < all.size(); i++) {
      var after = new OrderQuery("Kit Kundin", Optional.of(position(order(all.get(i)))), 10);
      assertThat(shop().orders().search(after))
          .extracting(Order::id)
          .containsExactlyElementsOf(all.subList(i + 1, all.size()));
    }
    // As another shop's order, or one that is gone, it is nowhere but at its place.
    var foreign = new OrderQuery.Position(Optional.empty(), "kit00002x");
    assertThat(shop().orders().search(new OrderQuery("Kit Kundin", Optional.of(foreign), 10)))
        .extracting(Order::id)
        .containsExactly("kit00002", "kit00001");
  }

  private static OrderQuery.Position position(Order order) {
    return new OrderQuery.Position(order.orderedAt().value(), order.id());
  }
}
