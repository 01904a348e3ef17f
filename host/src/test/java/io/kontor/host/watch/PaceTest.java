package io.kontor.host.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.claim.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Looking at a shop takes at most a twentieth of its server's time (L11). */
class PaceTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Desk desk = Desk.open();
  private Duration reading = Duration.ZERO;
  private Duration deciding = Duration.ZERO;
  private int looks;
  private Tick tick = tick();

  @BeforeEach
  void begin() {
    desk = Desk.open();
    tick = tick();
    desk.activate(ProfileDraft.of("reminder"));
    desk.parcels.put(Parcel.waiting("1"));
    desk.parcels.streaming =
        () -> {
          looks++;
          pass(reading);
        };
  }

  private Tick tick() {
    var parts =
        new TickParts(
            desk.subjects,
            (subjects, moment, ledger) -> {
              pass(deciding);
              return new Decision(List.of(), List.of());
            },
            desk,
            desk.states,
            desk.ledger,
            desk.clock,
            TickParts.HORIZON);
    return new Tick(
        parts, new Outages(desk.clock, desk.journal), new Pace(desk.clock, desk.journal));
  }

  private void pass(Duration time) {
    desk.clock.set(desk.clock.instant().plus(time));
  }

  /** Ticks every minute for so long; returns how often the depot was looked at. */
  private int lookedWithin(Duration time) {
    looks = 0;
    Instant end = desk.clock.instant().plus(time);
    while (desk.clock.instant().isBefore(end)) {
      tick.runPaced();
      pass(MINUTE);
    }
    return looks;
  }

  private List<JournalEntry> told() {
    return desk.journal.page(Journal.NEWEST, JournalFilter.ALL, 100).stream()
        .filter(entry -> entry.message().key().equals("watch.slower"))
        .toList();
  }

  @Test
  void L11_a_look_that_is_short_is_taken_at_every_tick_and_nothing_is_said() {
    reading = Duration.ofSeconds(1);

    assertThat(lookedWithin(Duration.ofMinutes(61))).isEqualTo(60);
    assertThat(told()).isEmpty();
  }

  @Test
  void L11_a_look_that_is_long_is_taken_so_seldom_that_it_needs_a_twentieth_of_the_time() {
    reading = Duration.ofSeconds(30);
    Duration day = Duration.ofDays(1);

    int looked = lookedWithin(day);

    assertThat(reading.multipliedBy(looked)).isLessThanOrEqualTo(day.dividedBy(20).plus(reading));
    assertThat(looked).isGreaterThan(120);
  }

  @Test
  void L11_the_journal_says_once_which_shop_how_long_and_how_often_now() {
    reading = Duration.ofSeconds(30);
    lookedWithin(Duration.ofHours(5));

    assertThat(told()).hasSize(1);
    assertThat(told().get(0).message().values())
        .isEqualTo(Map.of("source", "depot", "seconds", "30", "minutes", "10"));
  }

  @Test
  void L11_a_shop_that_got_its_index_is_looked_at_as_before_and_told_of_anew_if_it_slows_again() {
    reading = Duration.ofSeconds(30);
    lookedWithin(Duration.ofHours(1));
    reading = Duration.ofSeconds(1);
    lookedWithin(Duration.ofHours(1));

    assertThat(lookedWithin(Duration.ofMinutes(61))).isEqualTo(60);

    reading = Duration.ofSeconds(30);
    lookedWithin(Duration.ofHours(1));
    assertThat(told()).hasSize(2);
  }

  @Test
  void L11_our_own_deciding_is_not_the_shops_time() {
    deciding = Duration.ofSeconds(40);

    assertThat(lookedWithin(Duration.ofMinutes(100))).isEqualTo(60);
    assertThat(told()).isEmpty();
  }

  @Test
  void L11_what_runs_until_idle_is_not_slowed() {
    reading = Duration.ofMinutes(5);
    tick.run();
    tick.run();

    assertThat(looks).isEqualTo(2);
  }
}
