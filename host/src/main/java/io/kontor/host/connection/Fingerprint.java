package io.kontor.host.connection;

import io.kontor.host.installation.Configuration.ShopEntry;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What makes two entries the same shop, however their addresses are spelled (L1).
 *
 * @param tunnel where the way through SSH begins; empty without one
 * @param server host and port of the database
 * @param schema the database
 * @param prefix of its tables
 * @param shopId within these tables
 */
record Fingerprint(String tunnel, String server, String schema, String prefix, String shopId) {

  private static final Pattern THIS_MACHINE =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  static Fingerprint of(ShopEntry entry) {
    JdbcPlace place = JdbcPlace.of(entry.key(), entry.url());
    return new Fingerprint(
        entry.tunnel().map(tunnel -> server(tunnel.host(), tunnel.port())).orElse(""),
        server(place.host(), place.port()),
        place.schema(),
        entry.prefix(),
        entry.shopId());
  }

  private static String server(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT);
    return (THIS_MACHINE.matcher(name).matches() ? "localhost" : name) + ":" + port;
  }
}
