package io.kontor.host.task.command;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.ledger.NewTasks;
import io.kontor.host.task.ledger.NewTasks.Again;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a task is done again as: a row of its own, whose occurrence tells how often (L2). */
final class SentAgain {

  private static final String MARK = "+again";

  private SentAgain() {}

  /** A doubtful task goes on at its doubtful step, a done one begins anew. */
  static Again of(
      Database transaction, Task task, Optional<Profile> profile, String firing, Instant now) {
    String first = task.occurrence().replaceFirst("\\+again[0-9]+$", "");
    long before = count(transaction, task, first + MARK);
    int step = task.state() == TaskState.UNCERTAIN ? task.step() : 0;
    String action = profile.map(p -> NewTasks.actionOf(p, step)).orElse(task.action());
    return new Again(
        first + MARK + (before + 1), step, action, Message.of("task.waits"), firing, now);
  }

  private static long count(Database transaction, Task task, String prefix) {
    return transaction
        .first(
            """
            SELECT COUNT(*) AS n FROM task
            WHERE kind = :kind AND source = :source AND subject_id = :subject
              AND profile = :profile AND LEFT(occurrence, :length) = :prefix
            """,
            Map.of(
                "kind", task.subject().kind(),
                "source", task.subject().source(),
                "subject", task.subject().id(),
                "profile", task.profile(),
                "prefix", prefix,
                "length", prefix.length()),
            row -> row.integer("n"))
        .orElse(0L);
  }

  /** The row that one command has made. */
  static long id(Database database, long of, String firing) {
    return database
        .first(
            "SELECT id FROM task WHERE again_of = :id AND firing = :firing",
            Map.of("id", of, "firing", firing),
            row -> row.integer("id"))
        .orElseThrow();
  }
}
