package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.OrderWriting.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What guarded writes leave in OXID's rows. */
class OxidWriteTest {

  private static final Instant LONG_AGO = Instant.parse("2024-05-02T08:00:00Z");
  private static final String ID = "kit00001";

  private static OxidWorld world;

  @BeforeAll
  static void open() {
    world = new OxidWorld(OxidTables.own("6", "InnoDB", ""));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void one_order() {
    world.reset();
    world.addOrders(List.of(ID), LONG_AGO);
  }

  private static Order read() {
    return world.type().open(world.connection()).orders().load(List.of(ID)).get(0);
  }

  private static OrderWriting writing() {
    return world.type().open(world.connection()).writing().orElseThrow();
  }

  private static String stored(String column) {
    return world
        .connection()
        .database()
        .first(
            "SELECT CAST(%s AS CHAR) AS it FROM oxorder WHERE OXID = :id".formatted(column),
            Map.of("id", ID),
            row -> row.text("it"))
        .orElseThrow();
  }

  @Test
  void a_moment_is_stored_in_the_shops_local_time_and_the_shop_stamps_the_row() {
    writing().setPaid(read(), Instant.parse("2026-07-01T08:00:00.789Z"));
    assertThat(stored("OXPAID")).isEqualTo("2026-07-01 10:00:00");
    assertThat(stored("OXTIMESTAMP")).isGreaterThan("2024-05-02 08:00:00");
    assertThat(stored("OXSENDDATE")).isEqualTo("0000-00-00 00:00:00");
  }

  @Test
  void a_moment_in_the_hour_that_comes_twice_is_recognised_when_repeated() {
    Order seen = read();
    Instant first = Instant.parse("2026-10-25T00:30:00Z");
    assertThat(writing().setSent(seen, first)).isEqualTo(WriteResult.WRITTEN);
    assertThat(writing().setSent(seen, first)).isEqualTo(WriteResult.ALREADY);
  }

  @Test
  void L18_a_column_that_several_texts_fit_is_guarded_to_the_letter() {
    world.set(world.order(), "OXTRACKCODE='A1 ;B2'", "OXID", ID);
    assertThat(writing().setTrackingCode(read(), "C3")).isEqualTo(WriteResult.WRITTEN);
    assertThat(stored("OXTRACKCODE")).isEqualTo("C3");
  }

  @Test
  void L18_a_payment_taken_back_meanwhile_is_not_overwritten() {
    writing().setPaid(read(), Instant.parse("2026-07-01T08:00:00Z"));
    Order paid = read();
    world.set(world.order(), "OXPAID='0000-00-00 00:00:00'", "OXID", ID);
    assertThat(writing().setPaid(paid, Instant.parse("2026-07-02T08:00:00Z")))
        .isEqualTo(WriteResult.CHANGED);
    assertThat(stored("OXPAID")).isEqualTo("0000-00-00 00:00:00");
  }

  @Test
  void an_order_can_be_moved_to_a_folder_with_a_name_of_the_shops_own() {
    assertThat(writing().moveToFolder(read(), "Gemahnt ü")).isEqualTo(WriteResult.WRITTEN);
    assertThat(read().state().folder().get()).isEqualTo("Gemahnt ü");
  }

  @Test
  void a_tracking_code_is_one_line() {
    Order seen = read();
    for (String bad : List.of("", " ", "A\nB", "A\u0000")) {
      assertThatThrownBy(() -> writing().setTrackingCode(seen, bad))
          .isInstanceOf(KontorException.class)
          .hasMessageContaining("SHOPS-8");
    }
  }

  @Test
  void an_order_of_another_shop_is_refused() {
    Order mine = read();
    var other =
        new Order(
            "second",
            mine.id(),
            mine.number(),
            mine.orderedAt(),
            mine.language(),
            mine.state(),
            mine.payment(),
            mine.shipment(),
            mine.totals(),
            mine.customer(),
            "",
            List.of());
    assertThatThrownBy(() -> writing().setPaid(other, LONG_AGO))
        .isInstanceOf(KontorException.class)
        .hasMessageContaining("SHOPS-9");
  }
}
