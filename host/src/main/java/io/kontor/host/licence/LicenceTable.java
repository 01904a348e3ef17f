package io.kontor.host.licence;

import io.kontor.api.db.Database;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.Base32;
import io.kontor.host.licence.code.CheckedCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pasted codes in the database, and with them those that lie as files beside the JARs. */
public final class LicenceTable implements LicenceStore {

  private final Database database;
  private final LicenceFolder folder;

  /**
   * Both places codes are kept in.
   *
   * @param database Kontor's own
   * @param folder the files beside the JARs
   */
  public LicenceTable(Database database, LicenceFolder folder) {
    this.database = database;
    this.folder = folder;
  }

  @Override
  public List<StoredCode> codes() {
    List<StoredCode> pasted =
        database.list(
            """
            SELECT plugin_id, code FROM licence ORDER BY added_at, id
            """,
            Map.of(),
            row -> new StoredCode(row.text("code"), row.text("plugin_id"), "licence"));
    return Stream.concat(folder.codes().stream(), pasted.stream()).toList();
  }

  @Override
  public boolean keep(CheckedCode code, Instant at, String by) {
    String plugin = code.genuine().map(ActivationCode::plugin).orElseThrow();
    String id = id(code.text());
    return database.transaction(
        tx -> {
          if (isKept(tx, id)) {
            return false;
          }
          tx.update(
              """
              INSERT INTO licence (id, plugin_id, code, added_at, added_by)
              VALUES (:id, :plugin, :code, :at, :by)
              """,
              Map.of("id", id, "plugin", plugin, "code", code.text(), "at", at, "by", by));
          return true;
        });
  }

  @Override
  public Optional<Instant> highestMoment() {
    return database
        .first(
            """
            SELECT highest_moment FROM licence_clock WHERE id = 1
            """,
            Map.of(),
            row -> row.moment("highest_moment", ZoneOffset.UTC))
        .flatMap(moment -> moment);
  }

  @Override
  public void raiseHighestMoment(Instant moment) {
    database.update(
        """
        INSERT INTO licence_clock (id, highest_moment) VALUES (1, :moment)
        ON DUPLICATE KEY UPDATE highest_moment = GREATEST(highest_moment, VALUES(highest_moment))
        """,
        Map.of("moment", moment));
  }

  @Override
  public void lowerHighestMoment(Instant moment) {
    database.update(
        """
        UPDATE licence_clock SET highest_moment = :moment WHERE id = 1
        """,
        Map.of("moment", moment));
  }

  private static boolean isKept(Database tx, String id) {
    return tx.first(
            """
            SELECT id FROM licence WHERE id = :id FOR UPDATE
            """,
            Map.of("id", id),
            row -> row.text("id"))
        .isPresent();
  }

  /** The same code typed in two ways is one row. */
  private static String id(String code) {
    try {
      byte[] spelled = Base32.squeeze(code).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(spelled));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
