package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.OrderChanges;
import io.kontor.api.shop.OrderReading;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the change feed has to keep to (L11). */
interface ShopFeedContract extends ShopReadingContract {

  /**
   * What was read until there was no more.
   *
   * @param ids ids of the contract's orders
   * @param cursor where to go on
   */
  record Drained(Set<String> ids, String cursor) {}

  /**
   * Reads a feed until there is no more right now.
   *
   * @param cursor where to begin
   * @return all ids
   */
  default Drained drain(String cursor) {
    var ids = new HashSet<String>();
    String at = cursor;
    OrderChanges changes;
    do {
      changes = shop().orders().changes(at);
      assertThat(changes.ids()).hasSizeLessThanOrEqualTo(OrderReading.BATCH);
      assertThat(changes.cursor()).isNotEqualTo(changes.more() ? at : "");
      changes.ids().stream().filter(id -> id.startsWith("kit")).forEach(ids::add);
      at = changes.cursor();
    } while (changes.more());
    return new Drained(ids, at);
  }

  @Test
  default void the_first_pass_gives_all_orders() {
    List<String> ids = ids(OrderReading.BATCH + 3);
    world().addOrders(ids, LONG_AGO);
    assertThat(drain("").ids()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  default void L11_every_kind_of_change_it_claims_is_seen() {
    world()
        .changes()
        .forEach(
            (name, change) -> {
              world().reset();
              world().addOrders(ids(3), LONG_AGO);
              String cursor = drain(drain("").cursor()).cursor();
              change.accept("kit00001");
              assertThat(drain(cursor).ids()).as(name).contains("kit00001");
            });
  }

  @Test
  default void L11_a_row_that_commits_late_is_seen_within_the_overlap() {
    Instant now = databaseNow();
    world().addOrders(List.of("kit00000"), LONG_AGO);
    world().addOrders(List.of("kit00001"), now);
    Drained first = drain(drain("").cursor());
    world().changeLate("kit00000", now.minusSeconds(120));
    assertThat(drain(first.cursor()).ids()).contains("kit00000");
  }

  @Test
  default void what_lies_behind_the_overlap_is_not_read_again_and_again() {
    world().addOrders(ids(3), LONG_AGO);
    Drained first = drain(drain("").cursor());
    assertThat(drain(first.cursor()).ids()).isEmpty();
  }

  @Test
  default void many_changes_at_one_moment_come_in_pages_and_all() {
    List<String> ids = ids(2 * OrderReading.BATCH + 1);
    String cursor = drain(drain("").cursor()).cursor();
    world().addOrders(ids, databaseNow());
    assertThat(drain(cursor).ids()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  default void an_empty_shop_has_a_feed_too() {
    String cursor = drain("").cursor();
    world().addOrders(ids(1), databaseNow());
    assertThat(drain(cursor).ids()).containsExactly("kit00000");
  }

  @Test
  default void a_cursor_of_somebody_else_is_refused() {
    assertThatThrownBy(() -> shop().orders().changes("12345"))
        .isInstanceOf(KontorException.class)
        .hasMessageContaining("12345");
  }

  @Test
  default void blind_spots_are_named() {
    assertThat(shop().orders().blindSpots()).doesNotContain("").doesNotHaveDuplicates();
  }

  private Instant databaseNow() {
    return world()
        .connection()
        .database()
        .first("SELECT UNIX_TIMESTAMP() AS now", Map.of(), row -> row.integer("now"))
        .map(Instant::ofEpochSecond)
        .orElseThrow();
  }
}
