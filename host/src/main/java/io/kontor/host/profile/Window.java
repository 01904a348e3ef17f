package io.kontor.host.profile;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * When effects of a profile may begin, in the subject's zone.
 *
 * @param days weekdays
 * @param from the first minute
 * @param to the first minute after the end
 */
public record Window(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  /** Copies the days. */
  public Window {
    days = Set.copyOf(days);
  }
}
