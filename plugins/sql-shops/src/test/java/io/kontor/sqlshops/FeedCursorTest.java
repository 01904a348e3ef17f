package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedCursorTest {

  private static FeedCursor pass(String newest, String started) {
    return new FeedCursor(false, "2026-03-10 08:00:00", "", newest, started);
  }

  @Test
  void a_cursor_survives_as_text_whatever_the_id() {
    var cursor = new FeedCursor(true, "", "a|b", "2026-03-10 09:00:00", "2026-03-10 09:01:00");
    assertThat(FeedCursor.parse(cursor.text())).isEqualTo(cursor);
  }

  @Test
  void L11_the_next_pass_goes_back_by_the_overlap() {
    assertThat(pass("2026-03-10 09:00:00", "2026-03-10 09:01:00").nextPass().changed())
        .isEqualTo("2026-03-10 08:55:00");
  }

  @Test
  void L11_changes_seen_after_the_pass_began_do_not_shorten_the_overlap() {
    assertThat(pass("2026-03-10 09:04:00", "2026-03-10 09:01:00").nextPass().changed())
        .isEqualTo("2026-03-10 08:56:00");
  }

  @Test
  void what_is_older_than_the_overlap_is_left_behind() {
    assertThat(pass("2026-03-10 09:00:00", "2026-03-10 09:05:00").nextPass().changed())
        .isEqualTo("2026-03-10 08:55:00");
    assertThat(pass("2026-03-10 09:00:00", "2026-03-10 09:05:01").nextPass().changed())
        .isEqualTo("2026-03-10 09:00:01");
  }

  @Test
  void a_shop_without_orders_begins_before_now() {
    assertThat(pass("", "2026-03-10 09:00:00").nextPass().changed())
        .isEqualTo("2026-03-10 08:55:00");
  }
}
