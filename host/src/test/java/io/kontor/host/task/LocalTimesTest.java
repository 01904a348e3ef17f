package io.kontor.host.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.profile.Window;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalTimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void L15_P26_a_time_in_the_gap_is_the_first_valid_minute() {
    assertThat(LocalTimes.instant(LocalDateTime.parse("2026-03-29T02:30"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void L15_P26_a_time_that_comes_twice_is_the_first() {
    assertThat(LocalTimes.instant(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void days_later_is_the_same_local_time() {
    assertThat(LocalTimes.later(Instant.parse("2026-10-20T08:00:00Z"), Period.ofDays(7), BERLIN))
        .isEqualTo(Instant.parse("2026-10-27T09:00:00Z"));
  }

  @Test
  void a_window_is_open_from_its_first_minute_to_before_its_last() {
    var window =
        new Window(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(18, 0));
    Instant inside = Instant.parse("2026-03-13T16:59:59Z");
    assertThat(LocalTimes.opening(window, inside, BERLIN)).isEqualTo(inside);
    assertThat(LocalTimes.opening(window, Instant.parse("2026-03-13T17:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-16T07:00:00Z"));
    assertThat(LocalTimes.opening(window, Instant.parse("2026-03-13T03:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-13T07:00:00Z"));
  }

  @Test
  void a_window_may_end_after_midnight() {
    var night = new Window(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));
    Instant saturdayAtOne = Instant.parse("2026-03-14T00:00:00Z");
    assertThat(LocalTimes.opening(night, saturdayAtOne, BERLIN)).isEqualTo(saturdayAtOne);
    assertThat(LocalTimes.opening(night, Instant.parse("2026-03-14T01:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-20T21:00:00Z"));
  }

  @Test
  void a_window_of_one_day_a_week_opens_a_week_later() {
    var window = new Window(Set.of(DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(9, 0));
    assertThat(LocalTimes.opening(window, Instant.parse("2026-03-13T08:00:00Z"), BERLIN))
        .isEqualTo(Instant.parse("2026-03-20T07:00:00Z"));
  }
}
