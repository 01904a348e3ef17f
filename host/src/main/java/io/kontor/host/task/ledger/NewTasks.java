package io.kontor.host.task.ledger;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.journal.StoredMessage;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows that are to be in the ledger, if they are not there yet. */
public final class NewTasks {

  /** The reason of a task in whose place another was begun by a person. */
  public static final String SENT_AGAIN = "task.sent-again";

  // No INSERT IGNORE: it would cut a long id short and take two subjects for one.
  private static final String INSERT =
      """
      INSERT INTO task (kind, source, subject_id, profile, occurrence, level, title, state,
                        reason_key, reason_values, used_up, profile_version, priority, action,
                        due_at, firing, again_of, step, created_at, changed_at)
      VALUES (:kind, :source, :subjectId, :profile, :occurrence, :level, :title, :state,
              :reasonKey, :reasonValues, :usedUp, :version, :priority, :action,
              :dueAt, :firing, NULLIF(:againOf, 0), :step, :now, :now)
      ON DUPLICATE KEY UPDATE id = id
      """;
  private static final int TITLE_LENGTH = 190;

  private NewTasks() {}

  /**
   * One row.
   *
   * @param profile the profile, in the version it keeps
   * @param subject about what
   * @param level its place in the series, and its occurrence
   * @param state WAITING, or SKIPPED for what is used up from the start
   * @param reason why
   * @param dueAt not before
   */
  record NewTask(
      Profile profile,
      Subject subject,
      int level,
      TaskState state,
      Message reason,
      Instant dueAt) {}

  /** Two nodes lock in the same order, or they wait for each other for ever. */
  private static final Comparator<NewTask> BY_KEY =
      Comparator.comparing((NewTask task) -> task.subject().ref())
          .thenComparing(task -> task.profile().id())
          .thenComparing(NewTask::level);

  static void insert(Database transaction, List<NewTask> tasks, String firing, Instant now) {
    transaction.batch(
        INSERT, tasks.stream().sorted(BY_KEY).map(task -> columns(task, firing, now)).toList());
  }

  private static Map<String, Object> columns(NewTask task, String firing, Instant now) {
    Map<String, Object> values = keyColumns(task.subject(), String.valueOf(task.level()));
    Profile profile = task.profile();
    values.put("profile", profile.id());
    values.put("level", task.level());
    values.put("state", task.state().name());
    values.put("reasonKey", task.reason().key());
    values.put("reasonValues", StoredMessage.values(task.reason()));
    values.put("usedUp", task.state() == TaskState.SKIPPED);
    values.put("version", profile.version());
    values.put("priority", profile.priority());
    values.put("action", actionOf(profile, 0));
    values.put("dueAt", task.dueAt());
    values.put("firing", firing);
    values.put("againOf", 0L);
    values.put("step", 0);
    values.put("now", now);
    return values;
  }

  private static Map<String, Object> keyColumns(Subject subject, String occurrence) {
    var values = new HashMap<String, Object>();
    String title = subject.title();
    values.put("kind", subject.ref().kind());
    values.put("source", subject.ref().source());
    values.put("subjectId", subject.ref().id());
    values.put("occurrence", occurrence);
    values.put("title", title.substring(0, Math.min(TITLE_LENGTH, title.length())));
    return values;
  }

  /** The action of a step; empty text behind the last. */
  public static String actionOf(Profile profile, int step) {
    return step < profile.steps().size() ? profile.steps().get(step).action() : "";
  }

  /** Repeats a task by a person's wish, as a row of its own from one step on. */
  public static void again(Database transaction, Task task, Again again) {
    transaction.update(
        """
        INSERT INTO task (kind, source, subject_id, profile, occurrence, level, title, state,
                          reason_key, reason_values, profile_version, priority, action, due_at,
                          firing, again_of, step, created_at, changed_at)
        SELECT kind, source, subject_id, profile, :occurrence, level, title, 'WAITING',
               :reasonKey, :reasonValues, profile_version, priority, :action, :now,
               :firing, id, :step, :now, :now
        FROM task WHERE id = :id
        """,
        Map.of(
            "id", task.id(),
            "occurrence", again.occurrence(),
            "reasonKey", again.reason().key(),
            "reasonValues", StoredMessage.values(again.reason()),
            "action", again.action(),
            "step", again.step(),
            "firing", again.firing(),
            "now", again.now()));
  }

  /** How a task is repeated. */
  public record Again(
      String occurrence, int step, String action, Message reason, String firing, Instant now) {}

  /** A button pressed twice is one wish; who wants it once more says so at the newer task. */
  public static void requireNotSentAgain(Database transaction, Task task) {
    transaction
        .first(
            """
            SELECT MAX(id) AS newer FROM task
            WHERE again_of = :id
              AND (state NOT IN ('CANCELLED', 'SKIPPED') OR reason_key = :sentAgain)
            HAVING newer IS NOT NULL
            """,
            Map.of("id", task.id(), "sentAgain", SENT_AGAIN),
            row -> row.integer("newer"))
        .ifPresent(
            newer -> {
              throw new KontorException(
                  TaskError.SENT_ALREADY, Map.of("task", task.id(), "newer", newer));
            });
  }
}
