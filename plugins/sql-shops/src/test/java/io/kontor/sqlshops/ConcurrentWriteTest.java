package io.kontor.sqlshops;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.OrderWriting.WriteResult;
import io.kontor.api.shop.ShopConnection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens between the look at a row and the write to it (L18). */
class ConcurrentWriteTest {

  private static final String ID = "kit00001";
  private static final Instant MOMENT = Instant.parse("2026-07-01T08:00:00Z");
  private static final Map<String, BiFunction<OrderWriting, Order, WriteResult>> WRITES =
      Map.of(
          "OXFOLDER", (writing, seen) -> writing.moveToFolder(seen, "ORDERFOLDER_FINISHED"),
          "OXPAID", (writing, seen) -> writing.setPaid(seen, MOMENT),
          "OXSENDDATE", (writing, seen) -> writing.setSent(seen, MOMENT),
          "OXTRACKCODE", (writing, seen) -> writing.setTrackingCode(seen, "MINE"));
  private static final Map<String, String> OTHERS =
      Map.of(
          "OXFOLDER", "'ORDERFOLDER_PROBLEMS'",
          "OXPAID", "'2026-06-30 10:00:00'",
          "OXSENDDATE", "'2026-06-30 10:00:00'",
          "OXTRACKCODE", "'THEIRS'");
  private static final Map<String, String> SAME =
      Map.of(
          "OXFOLDER", "'ORDERFOLDER_FINISHED'",
          "OXPAID", "'2026-07-01 10:00:00'",
          "OXSENDDATE", "'2026-07-01 10:00:00'",
          "OXTRACKCODE", "'MINE'");

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
    world.addOrders(List.of(ID), Instant.parse("2024-05-02T08:00:00Z"));
  }

  private static Order read() {
    return world.type().open(world.connection()).orders().load(List.of(ID)).get(0);
  }

  /** Writes a column while somebody else does something to the row. */
  private static WriteResult write(String column, Runnable meddling) {
    ShopConnection plain = world.connection();
    var meddled =
        new ShopConnection(
            plain.key(),
            new MeddledDatabase(plain.database(), meddling),
            plain.prefix(),
            plain.shopId(),
            plain.zone(),
            Map.of(),
            true);
    OrderWriting writing = world.type().open(meddled).writing().orElseThrow();
    return requireNonNull(WRITES.get(column)).apply(writing, read());
  }

  private static void set(String column, String value) {
    world.set(world.order(), column + "=" + value, "OXID", ID);
  }

  @Test
  void L18_the_column_itself_is_guarded() {
    OTHERS.forEach(
        (column, theirs) -> {
          assertThat(write(column, () -> set(column, theirs)))
              .as(column)
              .isEqualTo(WriteResult.CHANGED);
          one_order();
        });
  }

  @Test
  void L18_what_another_wrote_stays() {
    OTHERS.forEach((column, theirs) -> write(column, () -> set(column, theirs)));
    assertThat(read().state().folder().get()).isEqualTo("ORDERFOLDER_PROBLEMS");
    assertThat(read().payment().paidAt().get()).isEqualTo("2026-06-30T08:00:00Z");
    assertThat(read().shipment().sentAt().get()).isEqualTo("2026-06-30T08:00:00Z");
    assertThat(read().shipment().trackingCodes()).containsExactly("THEIRS");
  }

  @Test
  void L18_cancellation_and_status_are_guarded_too() {
    for (String assignment : List.of("OXSTORNO=1", "OXTRANSSTATUS='ERROR'")) {
      WRITES
          .keySet()
          .forEach(
              column -> {
                Runnable meddling = () -> world.set(world.order(), assignment, "OXID", ID);
                assertThat(write(column, meddling)).as(column).isEqualTo(WriteResult.CHANGED);
                one_order();
              });
    }
  }

  @Test
  void another_who_wrote_the_same_was_just_faster() {
    SAME.forEach(
        (column, mine) -> {
          assertThat(write(column, () -> set(column, mine)))
              .as(column)
              .isEqualTo(WriteResult.ALREADY);
          one_order();
        });
  }

  @Test
  void an_order_that_vanishes_at_the_last_moment_is_gone() {
    assertThat(write("OXPAID", () -> world.delete(ID))).isEqualTo(WriteResult.GONE);
  }
}
