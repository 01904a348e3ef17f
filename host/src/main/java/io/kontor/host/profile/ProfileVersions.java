package io.kontor.host.profile;

import io.kontor.api.db.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every version of a profile that was ever loaded, with its files: a task keeps the one it fired
 * under (L21).
 */
public final class ProfileVersions implements VersionStore {

  private final Database database;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  /** Versions in Kontor's own database. */
  public ProfileVersions(Database database) {
    this.database = database;
  }

  @Override
  public void keep(String profile, ProfileFolder folder) {
    String key = profile + "/" + folder.version();
    if (kept.contains(key)) {
      return;
    }
    List<Map<String, String>> rows =
        folder.files().entrySet().stream()
            .map(
                file ->
                    Map.of(
                        "profile", profile,
                        "version", folder.version(),
                        "file", file.getKey(),
                        "content", file.getValue()))
            .toList();
    database.transaction(
        transaction ->
            transaction.batch(
                """
                INSERT INTO profile_file (profile, version, file, content)
                VALUES (:profile, :version, :file, :content)
                ON DUPLICATE KEY UPDATE content = VALUES(content)
                """,
                rows));
    kept.add(key);
  }

  @Override
  public boolean knows(String profile) {
    return database
        .first(
            "SELECT profile FROM profile_file WHERE profile = :profile LIMIT 1",
            Map.of("profile", profile),
            row -> row.text("profile"))
        .isPresent();
  }

  @Override
  public Optional<ProfileFolder> find(String profile, String version) {
    var files = new HashMap<String, String>();
    database.stream(
        "SELECT file, content FROM profile_file WHERE profile = :profile AND version = :version",
        Map.of("profile", profile, "version", version),
        row -> files.put(row.text("file"), row.text("content")));
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(new ProfileFolder(Path.of(profile), Map.copyOf(files), version));
  }
}
