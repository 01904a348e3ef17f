package io.kontor.host.task.command;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.db.Database;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.journal.StoredMessage;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.TaskWords;
import io.kontor.host.task.ledger.ActivationRows;
import io.kontor.host.task.ledger.UsedUp;
import io.kontor.host.task.run.Move;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Switches profiles on and off in the ledger (L21). */
public final class Switching {

  private final Database database;
  private final Clock clock;
  private final ProfileStates states;
  private final Journal journal;

  /** Switches in Kontor's own database. */
  public Switching(Database database, Clock clock, ProfileStates states, Journal journal) {
    this.database = database;
    this.clock = clock;
    this.states = states;
    this.journal = journal;
  }

  /**
   * Begins an activation. Until {@link #on} it changes nothing; one that ends before is as if it
   * had never been.
   *
   * @return its id
   * @throws io.kontor.api.error.KontorException if the profile is active already
   */
  public String begin(String profile) {
    return ActivationRows.begin(database, profile, clock.instant());
  }

  /** Ends an activation that has failed. */
  public void abandon(String profile, String activation) {
    ActivationRows.stop(database, profile, activation);
  }

  /**
   * From now on its matches become tasks, and what its activation has used up counts.
   *
   * @throws io.kontor.api.error.KontorException if somebody else switched it since that began
   */
  public void on(Profile profile, String activation, Opening opening) {
    Instant now = clock.instant();
    CatchUp catchUp = opening.catchUp();
    String person = opening.person();
    String key = catchUp == CatchUp.NONE ? "task.profile-on-none" : "task.profile-on-all";
    database.transaction(
        transaction -> {
          ActivationRows.finish(transaction, profile.id(), activation);
          UsedUp.counts(transaction, profile.id(), activation, now);
          states.activate(transaction, profile.id(), catchUp, now, person);
          Message message = words(key, profile.title(), "matched", opening.matched());
          journal.write(transaction, List.of(entry(profile.id(), message, person)));
          return now;
        });
  }

  /**
   * How a profile is switched on.
   *
   * @param matched how many subjects matched before
   */
  public record Opening(CatchUp catchUp, int matched, String person) {}

  /** How many tasks would be cancelled if it were switched off now. */
  public int waiting(String profile) {
    return database
        .first(
            """
            SELECT COUNT(*) AS n FROM task
            WHERE profile = :profile AND state IN ('WAITING', 'READY', 'RETRY')
            """,
            Map.of("profile", profile),
            row -> (int) row.integer("n"))
        .orElse(0);
  }

  /**
   * Its matches become no tasks any more; what waits is cancelled, and not used up (L3).
   *
   * @return how many tasks were cancelled
   */
  public int off(String profile, Text title, String person) {
    Instant now = clock.instant();
    ActivationRows.stopAll(database, profile);
    return database.transaction(
        transaction -> {
          states.deactivate(transaction, profile, now, person);
          int cancelled =
              transaction.update(
                  """
                  UPDATE task
                  SET state = 'CANCELLED', used_up = FALSE, reason_key = :key,
                      reason_values = :values, changed_at = :now
                  WHERE profile = :profile AND state IN ('WAITING', 'READY', 'RETRY')
                  """,
                  Map.of(
                      "key",
                      Move.OFF.key(),
                      "values",
                      StoredMessage.values(Move.OFF),
                      "now",
                      now,
                      "profile",
                      profile));
          Message message = words("task.profile-off", title, "cancelled", cancelled);
          journal.write(transaction, List.of(entry(profile, message, person)));
          return cancelled;
        });
  }

  private JournalEntry entry(String profile, Message message, String person) {
    return JournalEntry.of(clock.instant(), JournalKind.PROFILE, profile, message, person);
  }

  private static Message words(String key, Text title, String name, int number) {
    var values = new HashMap<String, String>();
    TaskWords.put(values, "what", title);
    values.put(name, String.valueOf(number));
    return new Message(key, values);
  }
}
