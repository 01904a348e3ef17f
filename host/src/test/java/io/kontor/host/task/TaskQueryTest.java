package io.kontor.host.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.claim.Desk;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskQueryTest {

  @Test
  void pages_go_by_key_and_filters_narrow_them() {
    Desk desk = Desk.open();
    Profile a = desk.activate(ProfileDraft.of("a"));
    Profile b = desk.activate(ProfileDraft.of("b"));
    IntStream.rangeClosed(1, 5).forEach(i -> desk.fire(a, Parcel.waiting("1%d".formatted(i))));
    desk.fire(b, Parcel.waiting("99"));

    List<Task> first = desk.query.page(TaskQuery.NEWEST, TaskFilter.ALL, 4);
    List<Task> second = desk.query.page(first.get(3).id(), TaskFilter.ALL, 4);
    assertThat(first).hasSize(4);
    assertThat(second).hasSize(2);

    assertThat(page(desk, new TaskFilter(Set.of(), Optional.of("b"), ""))).hasSize(1);
    assertThat(page(desk, new TaskFilter(Set.of(), Optional.empty(), "No 1"))).hasSize(5);
    assertThat(page(desk, new TaskFilter(Set.of(), Optional.empty(), "99"))).hasSize(1);
    assertThat(page(desk, new TaskFilter(Set.of(), Optional.empty(), "%"))).isEmpty();
    assertThat(page(desk, TaskFilter.in(TaskState.DONE))).isEmpty();
    assertThat(page(desk, TaskFilter.in(TaskState.WAITING, TaskState.DONE))).hasSize(6);
  }

  private static List<Task> page(Desk desk, TaskFilter filter) {
    return desk.query.page(TaskQuery.NEWEST, filter, 100);
  }

  @Test
  void the_journal_tells_a_task_in_the_owners_words() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(ProfileDraft.of("reminder").times(3, Period.ofDays(7)));
    desk.fire(profile, Parcel.waiting("7"));
    Task task = desk.runOne();

    List<JournalEntry> lines = desk.query.timeline(task.subject());

    assertThat(lines)
        .extracting(JournalEntry::kind)
        .containsExactly(JournalKind.TASK, JournalKind.STEP, JournalKind.FIRED);
    assertThat(lines.get(2).message().key()).isEqualTo("task.fired");
    assertThat(lines.get(2).message().values())
        .containsEntry("what_de", "Erinnerung, Stufe 1")
        .containsEntry("what_it", "Sollecito, livello 1")
        .containsEntry("subject_de", "parcel No 7");
    assertThat(desk.query.find(task.id()).orElseThrow().journal()).isEqualTo(lines);
    assertThat(desk.query.about(task.subject())).containsExactly(task);
  }

  @Test
  void the_chart_counts_by_the_readers_day() {
    Desk desk = Desk.open();
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    Profile profile = desk.activate(ProfileDraft.of("reminder"));
    // 09:00 and 11:00 UTC: still the 10th, and already the 11th in Auckland.
    desk.fire(profile, Parcel.waiting("1"));
    desk.clock.advance(Duration.ofHours(2));
    desk.fire(profile, Parcel.waiting("2"));
    desk.runOne();

    List<DayCount> days = new DailyCounts(desk.database, desk.clock).last(14, auckland);

    assertThat(days).hasSize(14);
    assertThat(days.subList(12, 14))
        .containsExactly(
            new DayCount(LocalDate.parse("2026-03-10"), 1, 0, 0),
            new DayCount(LocalDate.parse("2026-03-11"), 1, 1, 0));
  }
}
