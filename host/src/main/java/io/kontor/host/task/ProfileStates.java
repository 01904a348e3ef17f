package io.kontor.host.task;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import io.kontor.host.profile.CatchUp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which profiles are active, in the database: the same on every node (L21). */
public final class ProfileStates {

  private static final String ACTIVE = "active";

  private final Database database;

  /** States in Kontor's own database. */
  public ProfileStates(Database database) {
    this.database = database;
  }

  /** The ids of all active profiles. */
  public Set<String> active() {
    return Set.copyOf(
        database.list(
            "SELECT profile FROM profile_state WHERE state = :state",
            Map.of("state", ACTIVE),
            row -> row.text("profile")));
  }

  /** How one profile stands. */
  public ProfileActivity of(String profile) {
    return database
        .first(
            """
            SELECT profile, state, active_since, catch_up, changed_by
            FROM profile_state WHERE profile = :profile
            """,
            Map.of("profile", profile),
            ProfileStates::read)
        .orElseGet(() -> ProfileActivity.neverSeen(profile));
  }

  /**
   * Whether a profile is active; nobody else can switch it until the end of the transaction, also
   * if it was never seen before.
   */
  public static boolean lockActive(Database transaction, String profile, Instant now) {
    transaction.update(
        """
        INSERT INTO profile_state (profile, state, catch_up, changed_at, changed_by)
        VALUES (:profile, 'inactive', 'NONE', :now, '')
        ON DUPLICATE KEY UPDATE profile = VALUES(profile)
        """,
        Map.of("profile", profile, "now", now));
    return transaction
        .first(
            "SELECT state FROM profile_state WHERE profile = :profile FOR UPDATE",
            Map.of("profile", profile),
            row -> row.text("state").equals(ACTIVE))
        .orElse(false);
  }

  /** Those that are active, and stay so until the end of the transaction. */
  public static Set<String> holdActive(Database transaction, Collection<String> profiles) {
    return transaction
        .list(
            """
            SELECT profile FROM profile_state
            WHERE state = :state AND profile IN (:profiles) LOCK IN SHARE MODE
            """,
            Map.of("state", ACTIVE, "profiles", profiles),
            row -> row.text("profile"))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a task may do anything, held until the end of the transaction. What a person sent again
   * after the profile was switched off is that person's decision about this one subject.
   */
  public static boolean lets(Database transaction, Task task) {
    return transaction
        .first(
            """
            SELECT profile FROM profile_state
            WHERE profile = :profile AND (state = :active OR (:again AND changed_at <= :created))
            LOCK IN SHARE MODE
            """,
            Map.of(
                "profile", task.profile(),
                "active", ACTIVE,
                "again", task.againOf().isPresent(),
                "created", task.createdAt()),
            row -> row.text("profile"))
        .isPresent();
  }

  public void activate(
      Database transaction, String profile, CatchUp catchUp, Instant now, String person) {
    set(
        transaction,
        Map.of(
            "profile",
            profile,
            "state",
            ACTIVE,
            "catchUp",
            catchUp.name(),
            "now",
            now,
            "person",
            person));
    transaction.update(
        "UPDATE profile_state SET active_since = :now WHERE profile = :profile",
        Map.of("now", now, "profile", profile));
  }

  public void deactivate(Database transaction, String profile, Instant now, String person) {
    set(
        transaction,
        Map.of(
            "profile",
            profile,
            "state",
            "inactive",
            "catchUp",
            CatchUp.NONE.name(),
            "now",
            now,
            "person",
            person));
  }

  private static void set(Database transaction, Map<String, ?> values) {
    transaction.update(
        """
        INSERT INTO profile_state (profile, state, catch_up, changed_at, changed_by)
        VALUES (:profile, :state, :catchUp, :now, :person)
        ON DUPLICATE KEY UPDATE state = VALUES(state), catch_up = VALUES(catch_up),
          version = version + 1, changed_at = VALUES(changed_at), changed_by = VALUES(changed_by)
        """,
        values);
  }

  private static ProfileActivity read(Row row) {
    return new ProfileActivity(
        row.text("profile"),
        row.text("state").equals(ACTIVE),
        row.moment("active_since", ZoneOffset.UTC),
        CatchUp.valueOf(row.text("catch_up")),
        row.text("changed_by"));
  }

  /** All profiles that were ever switched. */
  public List<ProfileActivity> all() {
    return database.list(
        """
        SELECT profile, state, active_since, catch_up, changed_by
        FROM profile_state ORDER BY profile
        """,
        Map.of(),
        ProfileStates::read);
  }
}
