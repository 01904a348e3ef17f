package io.kontor.host.task.claim;

import io.kontor.api.db.Database;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskRows;
import io.kontor.host.task.run.Away;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes tasks for one host instance. A claim is a real UPDATE with a lease by the database's clock
 * and a fencing number: who was away too long finds his number outdated.
 */
public final class Claims {

  /** Names no profile, action or subject: stands in lists that must not be empty. */
  private static final String NOBODY = "";

  private static final int CANDIDATES_PER_PLACE = 8;
  private static final int TRIES = 5;

  private final Database database;
  private final String instance;
  private final Duration lease;

  /**
   * Claims for one instance.
   *
   * @param instance the identity of the data folder, at most 64 ASCII characters; survives a
   *     restart
   * @param lease how long a claim holds without being renewed
   */
  public Claims(Database database, String instance, Duration lease) {
    if (!instance.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException("Not the identity of an instance: " + instance);
    }
    this.database = database;
    this.instance = instance;
    this.lease = lease;
  }

  /**
   * Makes what is due READY. All of it in one statement: of two tasks of one subject that are due
   * together, nobody must see only the second.
   */
  int promote(Instant now) {
    return database.transaction(
        transaction ->
            transaction.update(
                """
                UPDATE task SET state = 'READY', changed_at = :now
                WHERE state IN ('WAITING', 'RETRY') AND due_at <= :now
                """,
                Map.of("now", now)));
  }

  /** Lets what waits for a plug-in or a profile look again: one has come. */
  public int wake(Instant now) {
    return database.update(
        """
        UPDATE task SET due_at = :now, changed_at = :now
        WHERE state = 'WAITING' AND due_at > :now AND reason_key IN (:away)
        """,
        Map.of("now", now, "away", Away.reasons()));
  }

  /** Whether anything is under way or due, on whatever node. */
  boolean unfinished(Instant now) {
    return database
        .first(
            """
            SELECT id FROM task
            WHERE state IN ('READY', 'RUNNING')
               OR (state IN ('WAITING', 'RETRY') AND due_at <= :now)
            """,
            Map.of("now", now),
            row -> row.integer("id"))
        .isPresent();
  }

  /**
   * Makes tasks READY whose owner is gone. What their steps came to is decided by who runs them.
   */
  int takeOverExpired() {
    return database.transaction(
        transaction -> {
          List<Long> ids =
              transaction.list(
                  """
                  SELECT id FROM task WHERE state = 'RUNNING' AND lease_until < NOW(6)
                  ORDER BY id FOR UPDATE SKIP LOCKED
                  """,
                  Map.of(),
                  row -> row.integer("id"));
          return ids.isEmpty() ? 0 : release(transaction, ids);
        });
  }

  private static int release(Database transaction, List<Long> ids) {
    return transaction.update(
        """
        UPDATE task SET state = 'READY', fence = fence + 1, owner = '', lease_until = NULL,
                        running_subject = NULL
        WHERE id IN (:ids) AND state = 'RUNNING'
        """,
        Map.of("ids", ids));
  }

  /**
   * Takes back what the dead predecessor on the same data folder had in hand, without waiting for
   * its leases to end. Only for the start: a data folder has one host at a time.
   */
  public int reclaimOwn() {
    return database.transaction(
        transaction -> {
          List<Long> ids =
              transaction.list(
                  "SELECT id FROM task WHERE state = 'RUNNING' AND owner = :owner FOR UPDATE",
                  Map.of("owner", instance),
                  row -> row.integer("id"));
          return ids.isEmpty() ? 0 : release(transaction, ids);
        });
  }

  /** Keeps the leases of what is in hand. */
  void renew(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      database.update(
          """
          UPDATE task SET lease_until = NOW(6) + INTERVAL :seconds SECOND
          WHERE id IN (:ids) AND state = 'RUNNING' AND owner = :owner
          """,
          Map.of("seconds", lease.toSeconds(), "ids", new TreeSet<>(ids), "owner", instance));
    }
  }

  /** Takes the tasks that are next: by priority, profile and occurrence, one for each subject. */
  List<Task> claim(Hands hands) {
    for (int tried = 1; tried <= TRIES; tried++) {
      List<Task> chosen = hands.choose(candidates(hands));
      if (chosen.isEmpty()) {
        return List.of();
      }
      List<Task> taken = database.transaction(transaction -> take(transaction, chosen));
      if (!taken.isEmpty()) {
        return taken;
      }
    }
    return List.of();
  }

  /**
   * Read without a lock: a row that one node has locked but not taken would be skipped by the next,
   * who would then take a later task of the same subject first (L20).
   */
  private List<Task> candidates(Hands hands) {
    Set<String> running = running(database);
    return database
        .list(
            """
            SELECT %s FROM task t
            WHERE state = 'READY' AND profile NOT IN (:busyProfiles) AND action NOT IN (:busyActions)
              AND NOT EXISTS (
                SELECT 1 FROM task e
                WHERE e.kind = t.kind AND e.source = t.source AND e.subject_id = t.subject_id
                  AND e.state = 'READY'
                  AND (e.priority, e.profile, e.level, e.id) < (t.priority, t.profile, t.level, t.id))
            ORDER BY priority, profile, level, id LIMIT :limit
            """
                .formatted(TaskRows.COLUMNS),
            Map.of(
                "busyProfiles", orNobody(hands.busyProfiles()),
                "busyActions", orNobody(hands.busyActions()),
                "limit", hands.free() * CANDIDATES_PER_PLACE + running.size()),
            TaskRows::read)
        .stream()
        .filter(task -> !running.contains(task.subject().toString()))
        .toList();
  }

  private static Set<String> running(Database database) {
    return database
        .list(
            "SELECT running_subject FROM task WHERE state = 'RUNNING'",
            Map.of(),
            row -> row.text("running_subject"))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> orNobody(Set<String> names) {
    return names.isEmpty() ? Set.of(NOBODY) : names;
  }

  private List<Task> take(Database transaction, List<Task> chosen) {
    Set<Long> free = lock(transaction, chosen);
    List<Task> ours =
        chosen.stream()
            .filter(task -> free.contains(task.id()))
            .sorted(Comparator.comparing(task -> task.subject().toString()))
            .toList();
    ours.forEach(task -> take(transaction, task));
    return ours.isEmpty() ? List.of() : mine(transaction, ours);
  }

  private static Set<Long> lock(Database transaction, List<Task> chosen) {
    return Set.copyOf(
        transaction.list(
            "SELECT id FROM task WHERE id IN (:ids) AND state = 'READY' FOR UPDATE SKIP LOCKED",
            Map.of("ids", chosen.stream().map(Task::id).toList()),
            row -> row.integer("id")));
  }

  /**
   * IGNORE: where another node was first with a task of the same subject, ours stays READY. Nothing
   * else can be ignored here: every value fits its column.
   */
  private void take(Database transaction, Task task) {
    transaction.update(
        """
        UPDATE IGNORE task
        SET state = 'RUNNING', running_subject = :subject, owner = :owner, fence = fence + 1,
            lease_until = NOW(6) + INTERVAL :seconds SECOND
        WHERE id = :id AND state = 'READY'
        """,
        Map.of(
            "subject", task.subject().toString(),
            "owner", instance,
            "seconds", lease.toSeconds(),
            "id", task.id()));
  }

  private static List<Task> mine(Database transaction, List<Task> ours) {
    return transaction.list(
        """
        SELECT %s FROM task WHERE id IN (:ids) AND state = 'RUNNING'
        ORDER BY priority, profile, level, id
        """
            .formatted(TaskRows.COLUMNS),
        Map.of("ids", ours.stream().map(Task::id).toList()),
        TaskRows::read);
  }
}
