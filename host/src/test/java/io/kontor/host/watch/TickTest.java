package io.kontor.host.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.rule.Match;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.claim.Workers;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TickTest {

  private static final ProfileDraft REMINDER = ProfileDraft.of("reminder");

  private final List<String> rules = new ArrayList<>(List.of("reminder"));
  private Desk desk = Desk.open();
  private Outages outages = new Outages(desk.clock, desk.journal);
  private TickParts parts = parts();

  @BeforeEach
  void begin() {
    openDesk(Desk.open());
  }

  private void openDesk(Desk opened) {
    desk = opened;
    outages = new Outages(desk.clock, desk.journal);
    parts = parts();
  }

  private TickParts parts() {
    return new TickParts(
        desk.subjects,
        (subjects, moment, ledger) -> decide(subjects),
        desk,
        desk.states,
        desk.ledger,
        desk.clock,
        TickParts.HORIZON);
  }

  private Decision decide(List<Subject> subjects) {
    var matches = new ArrayList<Match>();
    for (Subject subject : subjects) {
      if (subject.fact() instanceof Parcel parcel && parcel.waiting()) {
        rules.forEach(rule -> matches.add(new Match(rule, subject)));
      }
    }
    return new Decision(matches, List.of());
  }

  private Tick tick() {
    return new Tick(parts, outages, new Pace(desk.clock, desk.journal));
  }

  private Activation activation() {
    return new Activation(parts, desk.switching);
  }

  private void parcels(int count) {
    IntStream.range(0, count).forEach(i -> desk.parcels.put(Parcel.waiting("p" + i)));
  }

  @Test
  void P14_a_second_tick_fires_nothing() {
    parcels(1100);
    desk.activate(REMINDER);

    assertThat(tick().run().fired()).isEqualTo(Map.of("reminder", 1100));
    TickReport second = tick().run();
    assertThat(second.fired()).isEmpty();
    assertThat(second.evaluated()).isEqualTo(1100);
  }

  @Test
  void an_inactive_profile_fires_nothing_and_is_not_even_looked_for() {
    parcels(3);
    desk.know(REMINDER);
    assertThat(tick().run().evaluated()).isZero();
  }

  @Test
  void one_source_that_is_away_is_told_once_and_keeps_no_other_from_being_looked_at() {
    desk.parcels.put(Parcel.waiting("1"), Parcel.in("annex", "2", new Parcel(true, false)));
    desk.activate(REMINDER);
    desk.parcels.cutOff("annex");
    Tick tick = tick();

    TickReport report = tick.run();
    tick.run();

    assertThat(report.fired()).isEqualTo(Map.of("reminder", 1));
    assertThat(report.skipped())
        .hasEntrySatisfying("annex", why -> assertThat(why.key()).isEqualTo("DEPOT-1"));
    assertThat(outages.current()).containsOnlyKeys("annex");
    Instant began = desk.clock.instant();
    desk.clock.advance(Duration.ofMinutes(5));
    tick.run();
    assertThat(outages.since("annex")).contains(began);
    assertThat(outages.since("depot")).isEmpty();
    desk.parcels.reconnect("annex");
    assertThat(tick.run().fired()).isEqualTo(Map.of("reminder", 1));
    assertThat(outages.current()).isEmpty();
    assertThat(journal(JournalKind.SOURCE))
        .extracting(entry -> entry.message().key())
        .containsExactly("watch.source-back", "DEPOT-1", "watch.source-away");
  }

  private List<JournalEntry> journal(JournalKind kind) {
    return desk.journal.page(
        Journal.NEWEST,
        new JournalFilter(Optional.of(kind), Optional.empty(), Optional.empty(), false),
        100);
  }

  @Test
  void L4_none_uses_up_the_whole_series_of_what_matched_before() {
    parcels(1050);
    desk.know(REMINDER.times(3, Period.ofDays(7)));

    assertThat(activation().matchesNow("reminder").count()).isEqualTo(1050);
    assertThat(activation().activate("reminder", CatchUp.NONE, "anna")).isEqualTo(1050);
    assertThat(tick().run().fired()).isEmpty();
    desk.clock.advance(Duration.ofDays(30));
    assertThat(tick().run().fired()).isEmpty();
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.SKIPPED, 3150L));
    assertThat(desk.query.page(TaskQuery.NEWEST, TaskFilter.ALL, 1))
        .allMatch(task -> task.usedUp() && task.reason().key().equals("task.matched-before"));
    assertThat(journal(JournalKind.PROFILE).get(0).message().values())
        .containsEntry("matched", "1050");

    desk.parcels.put(Parcel.waiting("new"));
    assertThat(tick().run().fired()).isEqualTo(Map.of("reminder", 1));
  }

  @Test
  void L4_all_fires_the_first_level_now() {
    parcels(3);
    desk.know(REMINDER.times(3, Period.ofDays(7)));
    assertThat(activation().activate("reminder", CatchUp.ALL, "anna")).isEqualTo(3);
    assertThat(tick().run().fired()).isEqualTo(Map.of("reminder", 3));
    assertThat(tick().run().fired()).isEmpty();
  }

  @Test
  void L21_L3_deactivation_cancels_what_waits_and_with_all_it_fires_again_on_the_same_rows() {
    parcels(3);
    desk.activate(REMINDER);
    tick().run();

    assertThat(activation().waiting("reminder")).isEqualTo(3);
    assertThat(activation().deactivate("reminder", "anna")).isEqualTo(3);
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.CANCELLED, 3L));
    assertThat(tick().run().fired()).isEmpty();

    activation().activate("reminder", CatchUp.ALL, "anna");
    assertThat(tick().run().fired()).isEqualTo(Map.of("reminder", 3));
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.WAITING, 3L));
  }

  @Test
  void L3_L4_after_a_deactivation_none_decides_that_it_does_not_fire_again() {
    parcels(3);
    desk.activate(REMINDER);
    tick().run();
    activation().deactivate("reminder", "anna");

    assertThat(activation().activate("reminder", CatchUp.NONE, "anna")).isEqualTo(3);
    assertThat(tick().run().fired()).isEmpty();
  }

  @Test
  void a_profile_that_is_not_there_cannot_be_activated_but_can_be_switched_off() {
    assertThatThrownBy(() -> activation().activate("nobody", CatchUp.NONE, "anna"))
        .isInstanceOfSatisfying(
            KontorException.class, e -> assertThat(e.code()).isEqualTo(WatchError.NO_PROFILE));
    assertThat(activation().deactivate("nobody", "anna")).isZero();
  }

  @Test
  void L17_who_calls_once_waits_for_what_only_has_to_settle() throws InterruptedException {
    Duration settle = Duration.ofSeconds(60);
    openDesk(Desk.settling(settle));
    parcels(3);
    desk.activate(REMINDER.times(2, Period.ofDays(7)));
    var paused = new ArrayList<Instant>();
    try (var workers = new Workers(desk.claims, desk.runner, desk.clock, 4)) {
      var untilIdle = new UntilIdle(tick(), workers, desk.query);
      assertThat(untilIdle.run().fired()).isEqualTo(Map.of("reminder", 3));
      assertThat(desk.mail.effects()).isEmpty();

      UntilIdle.Summary all =
          new UntilSettled(untilIdle, desk.query, desk.clock, settle)
              .run(
                  moment -> {
                    paused.add(moment);
                    desk.clock.advance(Duration.between(desk.clock.instant(), moment));
                  });

      assertThat(all.tasks()).isEqualTo(Map.of(TaskState.DONE, 3L));
      assertThat(paused).hasSize(1);
      assertThat(desk.mail.effects()).hasSize(3);
    }
  }

  @Test
  void runs_until_nothing_is_left_to_do_at_the_clocks_moment() {
    parcels(20);
    rules.add("second");
    desk.activate(REMINDER.times(2, Period.ofDays(7)));
    desk.activate(ProfileDraft.of("second").steps("file"));
    try (var workers = new Workers(desk.claims, desk.runner, desk.clock, 4)) {
      var untilIdle = new UntilIdle(tick(), workers, desk.query);

      UntilIdle.Summary first = untilIdle.run();
      assertThat(first.fired()).isEqualTo(Map.of("reminder", 20, "second", 20));
      assertThat(first.evaluated()).isEqualTo(20);
      assertThat(first.tasks()).isEqualTo(Map.of(TaskState.DONE, 40L));

      assertThat(untilIdle.run().fired()).isEmpty();
      desk.clock.advance(Duration.ofDays(7));
      assertThat(untilIdle.run().fired()).isEqualTo(Map.of("reminder", 20));
    }
    assertThat(desk.mail.effects()).hasSize(40).doesNotHaveDuplicates();
  }
}
