package io.kontor.host.task.ledger;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.api.subject.Subject;
import io.kontor.host.journal.StoredMessage;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.ledger.NewTasks.NewTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Subjects that matched before their profile became active: their whole series is spent (L4). */
public final class UsedUp {

  private static final Message MATCHED_BEFORE = Message.of("task.matched-before");

  private final Instant now;
  private final Profile profile;
  private final List<NewTask> fresh = new ArrayList<>();
  private final List<Long> unspent = new ArrayList<>();
  private int subjects;

  UsedUp(Instant now, Profile profile, List<Subject> subjects, Map<Firing.Key, Series> series) {
    this.now = now;
    this.profile = profile;
    for (Subject subject : subjects) {
      List<Task> rows =
          series
              .getOrDefault(new Firing.Key(profile.id(), subject.ref()), new Series(List.of()))
              .rows();
      int before = fresh.size() + unspent.size();
      rows.stream().filter(row -> !row.open() && !row.usedUp()).forEach(r -> unspent.add(r.id()));
      missingLevels(profile, subject, rows);
      this.subjects += fresh.size() + unspent.size() > before ? 1 : 0;
    }
  }

  private void missingLevels(Profile profile, Subject subject, List<Task> rows) {
    for (int level = 1; level <= profile.repeat().times(); level++) {
      int wanted = level;
      if (rows.stream().noneMatch(row -> row.level() == wanted)) {
        fresh.add(new NewTask(profile, subject, level, TaskState.SKIPPED, MATCHED_BEFORE, now));
      }
    }
  }

  boolean nothing() {
    return fresh.isEmpty() && unspent.isEmpty();
  }

  int write(Database transaction, String activation) {
    ActivationRows.require(transaction, profile.id(), activation);
    NewTasks.insert(transaction, fresh, activation, now);
    if (!unspent.isEmpty()) {
      transaction.update(
          """
          UPDATE task SET firing = :activation
          WHERE id IN (:ids) AND used_up = FALSE AND state IN ('SKIPPED', 'CANCELLED')
          """,
          Map.of("activation", activation, "ids", unspent));
    }
    return subjects;
  }

  /** What was there before the activation, and is spent now that it counts. */
  public static void counts(Database transaction, String profile, String activation, Instant now) {
    transaction.update(
        """
        UPDATE task SET state = 'SKIPPED', used_up = TRUE, reason_key = :key,
                        reason_values = :values, changed_at = :now
        WHERE profile = :profile AND state IN ('SKIPPED', 'CANCELLED') AND used_up = FALSE
          AND firing = :activation
        """,
        Map.of(
            "key",
            MATCHED_BEFORE.key(),
            "values",
            StoredMessage.values(MATCHED_BEFORE),
            "now",
            now,
            "profile",
            profile,
            "activation",
            activation));
  }
}
