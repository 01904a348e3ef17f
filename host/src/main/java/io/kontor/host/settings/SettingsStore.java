package io.kontor.host.settings;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.host.db.PluginTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settings as people left them: one value a path ({@code recipients.0.address}), secrets encrypted.
 */
public final class SettingsStore {

  /** Where all that people set lies, by its owner. */
  public static final PluginTables.KeptRows ROWS = new PluginTables.KeptRows("setting", "owner");

  private static final String CHECK_OWNER = "kontor";
  private static final String CHECK_PATH = "key-check";
  private static final String CHECK_VALUE = "the right key";

  private final Database database;
  private final Secrets secrets;

  /** Settings in Kontor's own database. */
  public SettingsStore(Database database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /**
   * Refuses to start with a key that does not open what is stored; else every secret would be found
   * dead one by one.
   */
  public void requireRightKey() {
    Optional<String> stored = value(CHECK_OWNER, CHECK_PATH);
    if (stored.isEmpty()) {
      // Of two hosts that start at once with different keys the second must not win.
      database.update(
          "INSERT IGNORE INTO setting (owner, path, value) VALUES (:owner, :path, :value)",
          values(
              CHECK_OWNER,
              CHECK_PATH,
              secrets.encrypt(place(CHECK_OWNER, CHECK_PATH), CHECK_VALUE)));
      return;
    }
    try {
      secrets.decrypt(place(CHECK_OWNER, CHECK_PATH), stored.get());
    } catch (KontorException e) {
      throw new KontorException(SettingsError.WRONG_KEY, Map.of(), e);
    }
  }

  /** All values of one owner, by path; secrets decrypted. */
  public Map<String, String> read(String owner) {
    var values = new LinkedHashMap<String, String>();
    database.stream(
        "SELECT path, value FROM setting WHERE owner = :owner ORDER BY path",
        Map.of("owner", owner),
        row -> values.put(row.text("path"), row.text("value")));
    values.replaceAll((path, value) -> opened(owner, path, value));
    return values;
  }

  private String opened(String owner, String path, String value) {
    return Secrets.isEncrypted(value) ? secrets.decrypt(place(owner, path), value) : value;
  }

  /** One value; a secret decrypted. */
  public Optional<String> find(String owner, String path) {
    return value(owner, path).map(value -> opened(owner, path, value));
  }

  /** Sets one secret. */
  public void putSecret(String owner, String path, String secret) {
    put(owner, path, secrets.encrypt(place(owner, path), secret));
  }

  /** Sets one value that is no secret. */
  public void put(String owner, String path, String value) {
    database.update(
        """
        INSERT INTO setting (owner, path, value) VALUES (:owner, :path, :value)
        ON DUPLICATE KEY UPDATE value = VALUES(value)
        """,
        values(owner, path, value));
  }

  /** Removes one value. */
  public void remove(String owner, String path) {
    database.update(
        "DELETE FROM setting WHERE owner = :owner AND path = :path",
        Map.of("owner", owner, "path", path));
  }

  /** How many values one owner has. */
  public int count(String owner) {
    return database
        .first(
            "SELECT COUNT(*) AS number FROM setting WHERE owner = :owner",
            Map.of("owner", owner),
            row -> (int) row.integer("number"))
        .orElse(0);
  }

  /** Removes all values of one owner. */
  public void clear(String owner) {
    database.update("DELETE FROM setting WHERE owner = :owner", Map.of("owner", owner));
  }

  /** Replaces all values of one owner; paths named as secret are encrypted. */
  public void replace(String owner, Map<String, String> values, Set<String> secretPaths) {
    List<Map<String, String>> rows =
        values.entrySet().stream()
            .map(entry -> values(owner, entry.getKey(), stored(owner, entry, secretPaths)))
            .toList();
    database.transaction(
        db -> {
          db.update("DELETE FROM setting WHERE owner = :owner", Map.of("owner", owner));
          return db.batch(
              "INSERT INTO setting (owner, path, value) VALUES (:owner, :path, :value)", rows);
        });
  }

  /** What only looks encrypted is encrypted too: nobody could read it back otherwise. */
  private String stored(String owner, Map.Entry<String, String> entry, Set<String> secretPaths) {
    return secretPaths.contains(entry.getKey()) || Secrets.isEncrypted(entry.getValue())
        ? secrets.encrypt(place(owner, entry.getKey()), entry.getValue())
        : entry.getValue();
  }

  private Optional<String> value(String owner, String path) {
    return database.first(
        "SELECT value FROM setting WHERE owner = :owner AND path = :path",
        Map.of("owner", owner, "path", path),
        row -> row.text("value"));
  }

  private static Map<String, String> values(String owner, String path, String value) {
    return Map.of("owner", owner, "path", path, "value", value);
  }

  private static String place(String owner, String path) {
    return "setting.value#" + owner + "/" + path;
  }
}
