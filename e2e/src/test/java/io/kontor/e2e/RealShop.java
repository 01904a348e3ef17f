package io.kontor.e2e;

import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * OXID's own tables and data in a database that is not Kontor's.
 *
 * @param schema the database
 * @param shop the shop's id in it
 */
record RealShop(String schema, String shop) {

  /** Where the real schemas are. */
  static final String SCHEMAS = "KONTOR_SCHEMAS";

  /** An order like the data's first one, but paid in advance, and open since ten days. */
  private static final String ORDER =
      """
      CREATE TEMPORARY TABLE copy AS SELECT * FROM oxorder ORDER BY OXORDERNR LIMIT 1;
      UPDATE copy SET OXID='%1$s', OXORDERNR=%2$d, OXBILLEMAIL='%1$s@example.org',
        OXORDERDATE=NOW() - INTERVAL 10 DAY, OXTIMESTAMP=NOW(), OXTRANSSTATUS='OK',
        OXPAYMENTTYPE='oxidpayadvance', OXPAID='0000-00-00 00:00:00', OXSTORNO=0, OXLANG=0,
        OXSENDDATE='0000-00-00 00:00:00', OXTRACKCODE='', OXFOLDER='ORDERFOLDER_NEW';
      UPDATE copy SET %3$s;
      INSERT INTO oxorder SELECT * FROM copy;
      DROP TEMPORARY TABLE copy
      """;

  /** Loads one of the schemas with its data. */
  static RealShop of(String folder) {
    boolean four = folder.equals("oxid4");
    var shop = new RealShop(TestMariaDb.newDatabase(folder), four ? "oxbaseshop" : "1");
    Charset charset = four ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    shop.run("ALTER DATABASE CHARACTER SET " + (four ? "latin1" : "utf8mb3"));
    for (String file : List.of("schema.sql", "demo.sql")) {
      shop.run(text(Path.of(System.getenv(SCHEMAS), folder, file), charset));
    }
    return shop;
  }

  private static String text(Path file, Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds an order that is due for a reminder, bar what is changed.
   *
   * @param name its id, and its customer's name at example.org
   * @param change what is different, as SQL
   */
  void order(String name, String change) {
    run(ORDER.formatted(name, 900_000 + Math.floorMod(name.hashCode(), 90_000), change));
  }

  /** Runs SQL with all rights. */
  void run(String script) {
    TestMariaDb.run(schema, script);
  }
}
