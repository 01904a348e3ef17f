package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.task.DayCount;
import io.kontor.host.task.StepState;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskDetail;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** A ledger made up for the pages. */
public final class SampleDesk implements TaskDesk {

  /** Text that would do harm if a page did not escape it. */
  public static final String NASTY = "<script>alert(1)</script>\"'&${7*7}<#if x>";

  static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");

  private final List<String> decisions = new ArrayList<>();
  private final String title;

  /** Tasks about subjects of this title. */
  public SampleDesk(String title) {
    this.title = title;
  }

  /** What was decided. */
  public List<String> decisions() {
    return decisions;
  }

  @Override
  public List<Task> page(long before, TaskFilter filter, int limit) {
    long first = Math.min(before - 1, 120);
    return LongStream.rangeClosed(1, first)
        .map(i -> first + 1 - i)
        .mapToObj(this::task)
        .filter(task -> filter.states().isEmpty() || filter.states().contains(task.state()))
        .limit(limit)
        .toList();
  }

  private Task task(long id) {
    List<TaskState> states = List.of(TaskState.values());
    TaskState state = states.get((int) (id % states.size()));
    Instant then = NOW.minus(Duration.ofMinutes(121 - id));
    return new Task(
        id,
        ref(id),
        title,
        "zahlungserinnerung",
        "9f2c4e0a",
        "1",
        1,
        state,
        new Message("PEOPLE-2", Map.of("seconds", "17")),
        false,
        0,
        1,
        then,
        0,
        "mail",
        100,
        id % 2 == 0 ? 0 : 3,
        Optional.empty(),
        "",
        id % 5 == 0 ? Optional.of(7L) : Optional.empty(),
        then,
        then,
        Optional.empty());
  }

  static SubjectRef ref(long id) {
    return new SubjectRef("order", "shop a/b", "id " + id + "/ü");
  }

  @Override
  public Optional<TaskDetail> find(long id) {
    if (id < 1 || id > 120) {
      return Optional.empty();
    }
    Task task = task(id);
    var step =
        new TaskStep(
            0, "mail", "9f2c4e0a-0", StepState.UNCERTAIN, Message.of("PEOPLE-1"), 1, 1, NOW, NOW);
    return Optional.of(new TaskDetail(task, List.of(step), List.of(task(7)), entries(title, 3)));
  }

  @Override
  public List<Task> about(SubjectRef subject) {
    return List.of(task(8), task(7));
  }

  @Override
  public Map<TaskState, Long> countsByState() {
    return Map.of(
        TaskState.DONE,
        12_345L,
        TaskState.WAITING,
        86L,
        TaskState.PARKED,
        3L,
        TaskState.UNCERTAIN,
        1L);
  }

  @Override
  public List<DayCount> last(int days, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(NOW, zone);
    return today
        .minusDays(days - 1L)
        .datesUntil(today.plusDays(1))
        .map(day -> new DayCount(day, day.getDayOfMonth() * 3L, day.getDayOfMonth() * 2L, 1))
        .toList();
  }

  @Override
  public int retryAll(TaskFilter filter, String person, String reason) {
    decisions.add("all of " + filter.profile().orElse("all") + " RETRY " + person + " " + reason);
    return 12;
  }

  @Override
  public void decide(long id, Choice choice, String person, String reason) {
    decisions.add(id + " " + choice + " " + person + " " + reason);
  }

  /** Journal entries about a subject of this title. */
  public static List<JournalEntry> entries(String title, int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new JournalEntry(
                    1000 - i,
                    NOW.minus(Duration.ofHours(i)),
                    JournalKind.STEP,
                    "zahlungserinnerung",
                    Optional.of(ref(i)),
                    title,
                    i,
                    new Message("WEB-9", Map.of("name", "Rechnung", "value", title)),
                    i % 3 == 0 ? "admin" : ""))
        .toList();
  }

  /** A text that reads the same everywhere. */
  static Text same(String text) {
    return Text.same(text);
  }
}
