package io.kontor.host.settings;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings as people left them: one value a path ({@code recipients.0.address}), secrets encrypted.
 */
public final class SettingsStore {

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
      write(CHECK_OWNER, CHECK_PATH, secrets.encrypt(place(CHECK_OWNER, CHECK_PATH), CHECK_VALUE));
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
    values.replaceAll(
        (path, value) ->
            Secrets.isEncrypted(value) ? secrets.decrypt(place(owner, path), value) : value);
    return values;
  }

  /** Replaces all values of one owner; paths named as secret are encrypted. */
  public void replace(String owner, Map<String, String> values, java.util.Set<String> secretPaths) {
    List<Map<String, String>> rows =
        values.entrySet().stream()
            .map(
                entry ->
                    Map.of(
                        "owner", owner,
                        "path", entry.getKey(),
                        "value", stored(owner, entry, secretPaths)))
            .toList();
    database.transaction(
        db -> {
          db.update("DELETE FROM setting WHERE owner = :owner", Map.of("owner", owner));
          return db.batch(
              "INSERT INTO setting (owner, path, value) VALUES (:owner, :path, :value)", rows);
        });
  }

  private String stored(
      String owner, Map.Entry<String, String> entry, java.util.Set<String> secretPaths) {
    return secretPaths.contains(entry.getKey())
        ? secrets.encrypt(place(owner, entry.getKey()), entry.getValue())
        : entry.getValue();
  }

  private Optional<String> value(String owner, String path) {
    return database.first(
        "SELECT value FROM setting WHERE owner = :owner AND path = :path",
        Map.of("owner", owner, "path", path),
        row -> row.text("value"));
  }

  private void write(String owner, String path, String value) {
    database.update(
        "INSERT IGNORE INTO setting (owner, path, value) VALUES (:owner, :path, :value)",
        Map.of("owner", owner, "path", path, "value", value));
  }

  private static String place(String owner, String path) {
    return "setting.value#" + owner + "/" + path;
  }
}
