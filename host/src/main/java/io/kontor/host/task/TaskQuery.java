package io.kontor.host.task;

import io.kontor.api.db.Database;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the ledger for people. Pages go by key, from the newest on; nothing is counted for a page.
 */
public final class TaskQuery {

  /** The id to begin reading with. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final int JOURNAL_LINES = 200;

  private final Database database;
  private final Journal journal;

  /** Queries on Kontor's own database. */
  public TaskQuery(Database database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /** Tasks older than one, newest first. */
  public List<Task> page(long before, TaskFilter filter, int limit) {
    var values = new HashMap<String, Object>(Map.of("before", before, "limit", limit));
    return database.list(
        "SELECT %s FROM task WHERE id < :before%s ORDER BY id DESC LIMIT :limit"
            .formatted(TaskRows.COLUMNS, narrowed(filter, values)),
        values,
        TaskRows::read);
  }

  /** When the next waiting task is due, if that is by then; what is due already does not count. */
  public Optional<Instant> nextDue(Instant now, Instant last) {
    return database
        .first(
            """
            SELECT MIN(due_at) AS due FROM task
            WHERE state = 'WAITING' AND due_at > :now AND due_at <= :last
            """,
            Map.of("now", now, "last", last),
            row -> row.moment("due", ZoneOffset.UTC))
        .flatMap(due -> due);
  }

  /** The ids of all tasks that fit, oldest first. */
  public List<Long> ids(TaskFilter filter) {
    var values = new HashMap<String, Object>();
    return database.list(
        "SELECT id FROM task WHERE id > 0%s ORDER BY id".formatted(narrowed(filter, values)),
        values,
        row -> row.integer("id"));
  }

  private static String narrowed(TaskFilter filter, Map<String, Object> values) {
    var where = new StringBuilder();
    if (!filter.states().isEmpty()) {
      where.append(" AND state IN (:states)");
      values.put("states", filter.states().stream().map(Enum::name).toList());
    }
    filter
        .profile()
        .ifPresent(
            profile -> {
              where.append(" AND profile = :profile");
              values.put("profile", profile);
            });
    if (!filter.text().isBlank()) {
      where.append(" AND (title LIKE :text OR subject_id = :subject)");
      values.put("text", escaped(filter.text().strip()) + "%");
      values.put("subject", filter.text().strip());
    }
    return where.toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** One task with its steps. */
  public Optional<TaskDetail> find(long id) {
    return TaskRows.find(database, id)
        .map(task -> new TaskDetail(task, StepRows.of(database, id), again(id), journalOf(task)));
  }

  private List<Task> again(long id) {
    return database.list(
        "SELECT %s FROM task WHERE again_of = :id ORDER BY id".formatted(TaskRows.COLUMNS),
        Map.of("id", id),
        TaskRows::read);
  }

  private List<JournalEntry> journalOf(Task task) {
    JournalFilter filter =
        new JournalFilter(
            Optional.empty(), Optional.of(task.profile()), Optional.of(task.subject()), false);
    return journal.page(Journal.NEWEST, filter, JOURNAL_LINES).stream()
        .filter(entry -> entry.task() == task.id())
        .toList();
  }

  /** All tasks about one subject, newest first. */
  public List<Task> about(SubjectRef subject) {
    return database.list(
        """
        SELECT %s FROM task
        WHERE kind = :kind AND source = :source AND subject_id = :id ORDER BY id DESC
        """
            .formatted(TaskRows.COLUMNS),
        Map.of("kind", subject.kind(), "source", subject.source(), "id", subject.id()),
        TaskRows::read);
  }

  /** What happened to one subject, newest first. */
  public List<JournalEntry> timeline(SubjectRef subject) {
    return journal.page(Journal.NEWEST, JournalFilter.about(subject), JOURNAL_LINES);
  }

  /** How many tasks are in each state; states without a task are left out. */
  public Map<TaskState, Long> countsByState() {
    return counts("SELECT state, COUNT(*) AS n FROM task GROUP BY state", Map.of());
  }

  /** The same for one profile. */
  public Map<TaskState, Long> countsByState(String profile) {
    return counts(
        "SELECT state, COUNT(*) AS n FROM task WHERE profile = :profile GROUP BY state",
        Map.of("profile", profile));
  }

  private Map<TaskState, Long> counts(String sql, Map<String, ?> values) {
    var counts = new EnumMap<TaskState, Long>(TaskState.class);
    database
        .list(sql, values, row -> Map.entry(TaskState.valueOf(row.text("state")), row.integer("n")))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
