package io.kontor.sqlshops;

import io.kontor.kit.TestMariaDb;
import io.kontor.mariadb.EmbeddedMariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OXID's tables for a test: our own with only the columns Kontor touches, or the real ones.
 *
 * @param schema the database they are in
 * @param version as Kontor should find it: 4, 6 or 7
 * @param prefix before their names
 * @param shop the shop to test with
 * @param otherShop another one in the same tables
 */
record OxidTables(String schema, String version, String prefix, String shop, String otherShop) {

  /** Where the real schemas are; unset, tests with them are skipped. */
  static final String REAL = "KONTOR_SCHEMAS";

  private static final Pattern SETTING =
      Pattern.compile("\\$\\{encode-start}(.*)\\$\\{encode-end}");

  static OxidTables own(String version, String engine, String prefix) {
    boolean four = version.equals("4");
    String shop = four ? "oxbaseshop" : "1";
    String other = four ? "second" : "2";
    var tables = new OxidTables(ShopServer.newDatabase("own"), version, prefix, shop, other);
    String script = withSettings(resource("/oxid-tables.sql"), !version.equals("7"));
    for (Map.Entry<String, String> word : words(tables, engine).entrySet()) {
      script = script.replace("${" + word.getKey() + "}", word.getValue());
    }
    ShopServer.run(tables.schema(), script);
    return tables;
  }

  /** Settings are stored encoded before OXID 7, by a function that MySQL 8 no longer has. */
  private static String withSettings(String script, boolean encoded) {
    return SETTING
        .matcher(script)
        .replaceAll(
            setting ->
                Matcher.quoteReplacement(encoded ? encoded(setting.group(1)) : setting.group(1)));
  }

  private static String encoded(String literal) {
    EmbeddedMariaDb own = TestMariaDb.server();
    String query = "SELECT HEX(ENCODE(" + literal + ", 'fq45QS09_fqyx09239QQ'))";
    try (Connection connection =
            DriverManager.getConnection(own.jdbcUrl(""), own.user(), own.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return "X'" + rows.getString(1) + "'";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A database without tables. */
  static OxidTables empty(String purpose) {
    return new OxidTables(ShopServer.newDatabase(purpose), "", "", "1", "2");
  }

  private static Map<String, String> words(OxidTables tables, String engine) {
    boolean four = tables.version().equals("4");
    boolean seven = tables.version().equals("7");
    return Map.ofEntries(
        Map.entry("prefix", tables.prefix()),
        Map.entry("engine", engine),
        Map.entry("charset", four ? "latin1" : "utf8mb3"),
        Map.entry(
            "shop-id", four ? "CHAR(32) CHARACTER SET latin1 COLLATE latin1_general_ci" : "INT"),
        Map.entry("tracking-url", seven ? ",\n  OXTRACKINGURL VARCHAR(255) NOT NULL" : ""),
        Map.entry("setting", seven ? "TEXT" : four ? "BLOB" : "MEDIUMBLOB"),
        Map.entry("stored-version", four ? "4.9.11" : "6.0.0-beta.2"),
        Map.entry("shop", tables.shop()),
        Map.entry("other-shop", tables.otherShop()));
  }

  /** Loads a real schema with its own demo data; only if the environment says where it is. */
  static OxidTables real(String folder, String version) {
    Path path = Path.of(System.getenv(REAL), folder);
    boolean four = version.equals("4");
    String shop = four ? "oxbaseshop" : "1";
    var tables =
        new OxidTables(ShopServer.newDatabase(folder), version, "", shop, four ? "second" : "2");
    Charset charset = four ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    ShopServer.run(
        tables.schema(), "ALTER DATABASE CHARACTER SET " + (four ? "latin1" : "utf8mb3"));
    for (String file : new String[] {"schema.sql", "demo.sql", "demo_states.sql"}) {
      if (Files.exists(path.resolve(file))) {
        ShopServer.run(tables.schema(), text(path.resolve(file), charset));
      }
    }
    return tables;
  }

  /** A table's name, with its prefix. */
  String table(String name) {
    return "`" + prefix + name + "`";
  }

  /** Runs SQL with all rights. */
  void run(String statement) {
    ShopServer.run(schema, statement);
  }

  private static String resource(String name) {
    try (InputStream in = OxidTables.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file, Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
