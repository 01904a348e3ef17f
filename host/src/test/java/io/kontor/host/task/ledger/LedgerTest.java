package io.kontor.host.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final ProfileDraft REMINDER = ProfileDraft.of("reminder");

  @Test
  void L1_a_profile_never_seen_before_is_inactive_and_fires_nothing() {
    Desk desk = Desk.open();
    Profile profile = desk.know(REMINDER);

    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();
    assertThat(desk.states.of("reminder").active()).isFalse();
    assertThat(desk.query.countsByState()).isEmpty();
  }

  @Test
  void L1_ids_that_differ_in_case_or_trailing_blank_are_different_subjects() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER);

    desk.fire(profile, Parcel.waiting("a1"), Parcel.waiting("A1"), Parcel.waiting("a1 "));

    assertThat(desk.query.countsByState()).containsEntry(TaskState.WAITING, 3L);
  }

  @Test
  void L1_an_id_that_does_not_fit_is_refused_and_not_cut_short() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER);

    assertThatThrownBy(() -> desk.fire(profile, Parcel.waiting("x".repeat(129))))
        .isInstanceOf(KontorException.class);
    assertThat(desk.query.countsByState()).isEmpty();
  }

  @Test
  void L2_P14_what_has_fired_fires_no_second_time_and_writes_nothing() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER);

    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEqualTo(Map.of("reminder", 1));
    Task first = desk.onlyTask();
    int lines = desk.journal.page(Journal.NEWEST, JournalFilter.ALL, 100).size();

    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();
    assertThat(desk.onlyTask()).isEqualTo(first);
    assertThat(desk.journal.page(Journal.NEWEST, JournalFilter.ALL, 100)).hasSize(lines);
  }

  @Test
  void L2_the_next_level_is_due_so_many_days_after_the_last_was_done() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER.times(3, Period.ofDays(7)));
    desk.fire(profile, Parcel.waiting("1"));
    desk.clock.advance(Duration.ofDays(2));
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);

    desk.clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();
    desk.clock.advance(Duration.ofSeconds(1));
    assertThat(desk.fire(profile, Parcel.waiting("1"))).containsEntry("reminder", 1);
    assertThat(desk.runOne().occurrence()).isEqualTo("2");
  }

  @Test
  void L2_at_most_one_occurrence_fires_for_a_subject_in_one_tick() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER.times(3, Period.ZERO));
    Subject parcel = Parcel.waiting("1");

    assertThat(desk.fire(profile, parcel, parcel)).containsEntry("reminder", 1);
    assertThat(desk.fire(profile, parcel)).isEmpty();
    desk.runOne();
    assertThat(desk.fire(profile, parcel)).containsEntry("reminder", 1);
  }

  @Test
  void L2_a_series_ends_after_its_last_level() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER.times(2, Period.ofDays(1)));
    for (int level = 1; level <= 2; level++) {
      assertThat(desk.fire(profile, Parcel.waiting("1"))).containsEntry("reminder", 1);
      desk.runOne();
      desk.clock.advance(Duration.ofDays(1));
    }
    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();
  }

  @Test
  void L15_seven_days_later_is_the_same_local_time_over_the_change_of_clocks() {
    Desk desk = Desk.open();
    desk.clock.set(Instant.parse("2026-03-25T09:00:00Z"));
    Profile profile = desk.activate(REMINDER.times(2, Period.ofDays(7)));
    desk.fire(profile, Parcel.waiting("1"));
    desk.runOne();

    desk.clock.set(Instant.parse("2026-04-01T07:59:59Z"));
    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();
    desk.clock.set(Instant.parse("2026-04-01T08:00:00Z"));
    assertThat(desk.fire(profile, Parcel.waiting("1"))).containsEntry("reminder", 1);
  }

  @Test
  void L3_unpaid_fired_paid_before_sending_then_a_chargeback_leads_to_exactly_one_mail() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER);
    desk.fire(profile, Parcel.waiting("1"));
    desk.parcels.put(Parcel.sent("1"));

    Task skipped = desk.runOne();
    assertThat(skipped.state()).isEqualTo(TaskState.SKIPPED);
    assertThat(skipped.usedUp()).isFalse();
    assertThat(desk.mail.effects()).isEmpty();

    assertThat(desk.fire(profile, Parcel.waiting("1"))).containsEntry("reminder", 1);
    Task done = desk.runOne();
    assertThat(done.id()).isEqualTo(skipped.id());
    assertThat(done.round()).isEqualTo(2);
    assertThat(done.state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();
  }

  @Test
  void P9_eight_threads_on_two_nodes_make_each_task_once() throws Exception {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER);
    List<Ledger> nodes = List.of(desk.ledger, desk.node("node-2").ledger);
    List<Match> matches =
        IntStream.range(0, 500)
            .mapToObj(i -> new Match(profile.id(), Parcel.waiting("p" + i)))
            .toList();

    int fired = inParallel(8, thread -> sum(nodes.get(thread % 2).fire(matches)));

    assertThat(fired).isEqualTo(500);
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.WAITING, 500L));
    assertThat(desk.database.list("SELECT id FROM journal WHERE kind = 'FIRED'", Map.of(), r -> 1))
        .hasSize(500);
  }

  @Test
  void L3_eight_threads_bring_a_skipped_row_back_once() throws Exception {
    Desk desk = Desk.open();
    Profile profile = desk.activate(REMINDER);
    desk.fire(profile, Parcel.waiting("1"));
    desk.parcels.put(Parcel.sent("1"));
    desk.runOne();
    List<Match> matches = List.of(new Match(profile.id(), Parcel.waiting("1")));

    int fired = inParallel(8, thread -> sum(desk.ledger.fire(matches)));

    assertThat(fired).isEqualTo(1);
    assertThat(desk.onlyTask().round()).isEqualTo(2);
  }

  @Test
  void L17_a_task_waits_until_its_subject_has_settled() {
    Desk desk = Desk.settling(Duration.ofSeconds(60));
    Profile profile = desk.activate(REMINDER);
    desk.fire(profile, Parcel.waiting("1"));

    desk.clock.advance(Duration.ofSeconds(59));
    desk.promote();
    assertThat(desk.onlyTask().state()).isEqualTo(TaskState.WAITING);
    desk.clock.advance(Duration.ofSeconds(1));
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  private interface OnThread {
    int run(int thread);
  }

  private static int sum(Map<String, Integer> fired) {
    return fired.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int inParallel(int threads, OnThread work) throws Exception {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var calls = new ArrayList<Callable<Integer>>();
      IntStream.range(0, threads).forEach(i -> calls.add(() -> work.run(i)));
      int sum = 0;
      for (Future<Integer> future : pool.invokeAll(calls)) {
        sum += future.get();
      }
      return sum;
    } finally {
      pool.shutdown();
    }
  }
}
