package io.kontor.host.task;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.journal.StoredMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rows of the ledger. */
public final class TaskRows {

  public static final String COLUMNS =
      """
      id, kind, source, subject_id, title, profile, profile_version, occurrence, level, state,
      reason_key, reason_values, used_up, round, fence, due_at, step, action, priority, attempts,
      retrying_since, owner, again_of, created_at, changed_at, done_at
      """;

  private TaskRows() {}

  public static Task read(Row row) {
    return new Task(
        row.integer("id"),
        new SubjectRef(row.text("kind"), row.text("source"), row.text("subject_id")),
        row.text("title"),
        row.text("profile"),
        row.text("profile_version"),
        row.text("occurrence"),
        (int) row.integer("level"),
        TaskState.valueOf(row.text("state")),
        StoredMessage.read(row, "reason_key", "reason_values"),
        row.flag("used_up"),
        (int) row.integer("round"),
        row.integer("fence"),
        moment(row, "due_at").orElseThrow(),
        (int) row.integer("step"),
        row.text("action"),
        (int) row.integer("priority"),
        (int) row.integer("attempts"),
        moment(row, "retrying_since"),
        row.text("owner"),
        row.isNull("again_of") ? Optional.empty() : Optional.of(row.integer("again_of")),
        moment(row, "created_at").orElseThrow(),
        moment(row, "changed_at").orElseThrow(),
        moment(row, "done_at"));
  }

  private static Optional<Instant> moment(Row row, String column) {
    return row.moment(column, ZoneOffset.UTC);
  }

  public static Optional<Task> find(Database database, long id) {
    return database.first(
        "SELECT " + COLUMNS + " FROM task WHERE id = :id", Map.of("id", id), TaskRows::read);
  }

  /** Finds a row and keeps others from changing it until the end of the transaction. */
  public static Optional<Task> lock(Database transaction, long id) {
    return transaction.first(
        "SELECT " + COLUMNS + " FROM task WHERE id = :id FOR UPDATE",
        Map.of("id", id),
        TaskRows::read);
  }

  /**
   * All rows of some subjects. Asking for profiles as well would multiply the places to look at,
   * and from a thousand on the server reads the whole ledger instead.
   */
  public static List<Task> of(
      Database database, String kind, String source, Collection<String> ids) {
    return database.list(
        "SELECT %s FROM task WHERE kind = :kind AND source = :source AND subject_id IN (:ids)"
            .formatted(COLUMNS),
        Map.of("kind", kind, "source", source, "ids", ids),
        TaskRows::read);
  }
}
