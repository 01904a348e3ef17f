package io.kontor.host.journal;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import io.kontor.api.subject.SubjectRef;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was decided and done: only added to, read from the newest on. */
public final class Journal {

  /** The id to begin reading with. */
  public static final long NEWEST = Long.MAX_VALUE;

  private static final int TITLE_LENGTH = 190;

  private final Database database;

  /** A journal in Kontor's own database. */
  public Journal(Database database) {
    this.database = database;
  }

  /** Writes one entry by itself. */
  public void write(JournalEntry entry) {
    write(database, List.of(entry));
  }

  /** Writes entries in the transaction of what they tell about. */
  public void write(Database transaction, List<JournalEntry> entries) {
    transaction.batch(
        """
        INSERT INTO journal (moment, kind, profile, subject_kind, source, subject_id, title,
                             task_id, message_key, message_values, person)
        VALUES (:moment, :kind, :profile, :subjectKind, :source, :subjectId, :title,
                :task, :messageKey, :messageValues, :person)
        """,
        entries.stream().map(Journal::columns).toList());
  }

  /** Reads entries older than one, newest first. */
  public List<JournalEntry> page(long before, JournalFilter filter, int limit) {
    var values = new HashMap<String, Object>();
    values.put("before", before);
    values.put("limit", limit);
    var where = new StringBuilder("id < :before");
    filter.kind().ifPresent(kind -> add(where, values, "kind", kind.name()));
    filter.profile().ifPresent(profile -> add(where, values, "profile", profile));
    filter
        .subject()
        .ifPresent(
            subject -> {
              add(where, values, "subject_kind", subject.kind());
              add(where, values, "source", subject.source());
              add(where, values, "subject_id", subject.id());
            });
    if (filter.person()) {
      where.append(" AND person <> ''");
    }
    return database.list(
        """
        SELECT id, moment, kind, profile, subject_kind, source, subject_id, title, task_id,
               message_key, message_values, person
        FROM journal WHERE %s ORDER BY id DESC LIMIT :limit
        """
            .formatted(where),
        values,
        Journal::read);
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String column, String value) {
    where.append(" AND ").append(column).append(" = :").append(column);
    values.put(column, value);
  }

  private static Map<String, Object> columns(JournalEntry entry) {
    var values = new HashMap<String, Object>();
    values.put("moment", entry.moment());
    values.put("kind", entry.kind().name());
    values.put("profile", entry.profile());
    values.put("subjectKind", entry.subject().map(SubjectRef::kind).orElse(""));
    values.put("source", entry.subject().map(SubjectRef::source).orElse(""));
    values.put("subjectId", entry.subject().map(SubjectRef::id).orElse(""));
    values.put("title", entry.title().substring(0, Math.min(TITLE_LENGTH, entry.title().length())));
    values.put("task", entry.task());
    values.put("messageKey", entry.message().key());
    values.put("messageValues", StoredMessage.values(entry.message()));
    values.put("person", entry.person());
    return values;
  }

  private static JournalEntry read(Row row) {
    Optional<SubjectRef> subject =
        row.text("subject_id").isEmpty()
            ? Optional.empty()
            : Optional.of(
                new SubjectRef(
                    row.text("subject_kind"), row.text("source"), row.text("subject_id")));
    return new JournalEntry(
        row.integer("id"),
        row.moment("moment", ZoneOffset.UTC).orElseThrow(),
        JournalKind.valueOf(row.text("kind")),
        row.text("profile"),
        subject,
        row.text("title"),
        row.integer("task_id"),
        StoredMessage.read(row, "message_key", "message_values"),
        row.text("person"));
  }
}
