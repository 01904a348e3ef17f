package io.kontor.host.task;

import io.kontor.api.db.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The hosts that work on this database: one for each data folder. */
public final class Instances {

  private final Database database;
  private final Clock clock;

  /** Instances in Kontor's own database. */
  public Instances(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One host.
   *
   * @param id the identity kept in its data folder
   * @param name what people call it
   * @param startedAt when it started last
   * @param seenAt when it was last known to live
   */
  public record Instance(String id, String name, Instant startedAt, Instant seenAt) {}

  /** Tells that a host has started. */
  public void started(String id, String name) {
    database.update(
        """
        INSERT INTO host_instance (id, name, started_at, seen_at) VALUES (:id, :name, :now, :now)
        ON DUPLICATE KEY UPDATE name = VALUES(name), started_at = VALUES(started_at),
          seen_at = VALUES(seen_at)
        """,
        Map.of("id", id, "name", name, "now", clock.instant()));
  }

  /** Tells that a host still lives. */
  public void seen(String id) {
    database.update(
        "UPDATE host_instance SET seen_at = :now WHERE id = :id",
        Map.of("now", clock.instant(), "id", id));
  }

  /** All that ever worked here. */
  public List<Instance> all() {
    return database.list(
        "SELECT id, name, started_at, seen_at FROM host_instance ORDER BY id",
        Map.of(),
        row ->
            new Instance(
                row.text("id"),
                row.text("name"),
                row.moment("started_at", ZoneOffset.UTC).orElseThrow(),
                row.moment("seen_at", ZoneOffset.UTC).orElseThrow()));
  }
}
