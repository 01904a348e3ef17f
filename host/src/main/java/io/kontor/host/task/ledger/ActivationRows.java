package io.kontor.host.task.ledger;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.TaskError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Activations under way. What one of them uses up carries its id and counts when it is finished;
 * what one leaves that was stopped, or died, is removed before the next begins (L4).
 */
public final class ActivationRows {

  private static final int AT_ONCE = 5000;

  private ActivationRows() {}

  /** Begins one; another that is under way for that profile is stopped. */
  public static String begin(Database database, String profile, Instant now) {
    String id = UUID.randomUUID().toString();
    database.transaction(
        transaction -> {
          if (ProfileStates.lockActive(transaction, profile, now)) {
            throw new KontorException(TaskError.ALREADY_ON, Map.of("profile", profile));
          }
          stopAll(transaction, Map.of("profile", profile));
          return transaction.update(
              "INSERT INTO profile_activation (id, profile, begun_at) VALUES (:id, :profile, :now)",
              Map.of("id", id, "profile", profile, "now", now));
        });
    removeStopped(database, profile);
    return id;
  }

  /** Lets nobody stop it until the end of the transaction; throws if somebody has. */
  static void require(Database transaction, String profile, String id) {
    Optional<String> open =
        transaction.first(
            """
            SELECT id FROM profile_activation
            WHERE id = :id AND stopped = FALSE LOCK IN SHARE MODE
            """,
            Map.of("id", id),
            row -> row.text("id"));
    if (open.isEmpty()) {
      throw overtaken(profile);
    }
  }

  private static KontorException overtaken(String profile) {
    return new KontorException(TaskError.OVERTAKEN, Map.of("profile", profile));
  }

  /** From now on it counts; to be called with all that makes the profile active. */
  public static void finish(Database transaction, String profile, String id) {
    int finished =
        transaction.update(
            "DELETE FROM profile_activation WHERE id = :id AND stopped = FALSE", Map.of("id", id));
    if (finished == 0) {
      throw overtaken(profile);
    }
  }

  /** Stops one, and takes back what it has used up. */
  public static void stop(Database database, String profile, String id) {
    database.update(
        "UPDATE profile_activation SET stopped = TRUE WHERE id = :id", Map.of("id", id));
    removeStopped(database, profile);
  }

  /** Stops those under way, and takes back what they have used up. */
  public static void stopAll(Database database, String profile) {
    stopAll(database, Map.of("profile", profile));
    removeStopped(database, profile);
  }

  private static void stopAll(Database database, Map<String, String> profile) {
    database.update(
        "UPDATE profile_activation SET stopped = TRUE WHERE profile = :profile", profile);
  }

  private static void removeStopped(Database database, String profile) {
    List<String> stopped =
        database.list(
            "SELECT id FROM profile_activation WHERE profile = :profile AND stopped",
            Map.of("profile", profile),
            row -> row.text("id"));
    for (String id : stopped) {
      removeTasks(database, profile, id);
      database.update("DELETE FROM profile_activation WHERE id = :id", Map.of("id", id));
    }
  }

  /** Only rows it has made: of those that were there before, it has changed nothing that counts. */
  private static void removeTasks(Database database, String profile, String id) {
    int removed;
    do {
      removed =
          database.transaction(
              transaction ->
                  transaction.update(
                      """
                      DELETE FROM task
                      WHERE profile = :profile AND state = 'SKIPPED' AND used_up AND firing = :id
                      LIMIT :limit
                      """,
                      Map.of("profile", profile, "id", id, "limit", AT_ONCE)));
    } while (removed == AT_ONCE);
  }
}
