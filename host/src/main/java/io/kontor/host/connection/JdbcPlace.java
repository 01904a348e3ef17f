package io.kontor.host.connection;

import io.kontor.api.error.KontorException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and port in a JDBC URL.
 *
 * @param scheme up to the slashes
 * @param host as the URL spells it
 * @param port of the database
 * @param rest from the slash on
 */
record JdbcPlace(String scheme, String host, int port, String rest) {

  private static final Pattern URL =
      Pattern.compile("(jdbc:mariadb://)(\\[[^\\]]+\\]|[^:/,@?;]+)(?::(\\d{1,5}))?(/.*)?");
  private static final String USUAL_PORT = "3306";

  static JdbcPlace of(String shop, String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new KontorException(
          ConnectionError.BAD_ADDRESS, Map.of("shop", shop, "url", withoutSecrets(url)));
    }
    String port = parts.group(3) == null ? USUAL_PORT : parts.group(3);
    return new JdbcPlace(
        parts.group(1),
        parts.group(2),
        Integer.parseInt(port),
        parts.group(4) == null ? "" : parts.group(4));
  }

  /** Neither what stands before the host nor what stands behind the database. */
  private static String withoutSecrets(String url) {
    return url.replaceFirst("//.*@", "//").replaceFirst("[?;].*", "");
  }

  /** The database's name; empty if the URL names none. */
  String schema() {
    return rest.replaceFirst("^/", "").replaceFirst("[?;].*$", "");
  }

  /** The same database through a port of this machine. */
  String through(int local) {
    return scheme + "127.0.0.1:" + local + rest;
  }
}
