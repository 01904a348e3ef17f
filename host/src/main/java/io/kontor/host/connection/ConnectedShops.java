package io.kontor.host.connection;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopType;
import io.kontor.api.shop.Shops;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.installation.Configuration.ShopEntry;
import io.kontor.host.installation.Configuration.Tunnel;
import io.kontor.host.plugin.PluginUse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The configured shops. A shop is opened by the connector that runs now, so it outlives a reload of
 * its plug-in.
 */
public final class ConnectedShops implements Shops, AutoCloseable {

  private static final int CONNECTIONS = 4;

  /** Long enough for a table without an index, short enough for the other shops to wait. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private static final String TABLES =
      "SELECT COUNT(*) AS n FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()";
  private static final String ACCOUNT = "SELECT CURRENT_USER() AS account";

  private final Map<String, ShopEntry> entries = new LinkedHashMap<>();
  private final Map<String, Pool> pools = new ConcurrentHashMap<>();
  private final Map<String, SshTunnel> tunnels = new ConcurrentHashMap<>();
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();
  private volatile Map<String, ShopType> types = Map.of();

  private record Opened(ShopType by, Shop shop) {}

  /** Shops as configured; nothing is connected before it is asked for. */
  public ConnectedShops(List<ShopEntry> configured) {
    ShopFlaws.refuse(configured);
    configured.forEach(entry -> entries.put(entry.key(), entry));
  }

  /** Tells which connectors run now; shops opened by others are forgotten. */
  public void connectors(List<ShopType> running) {
    var byId = new TreeMap<String, ShopType>();
    running.forEach(type -> byId.put(type.id(), type));
    types = Map.copyOf(byId);
    // A connector that is gone must not be asked even for its id.
    opened.values().removeIf(shop -> !byId.containsValue(shop.by()));
  }

  @Override
  public Set<String> keys() {
    return java.util.Collections.unmodifiableSet(entries.keySet());
  }

  /** Keeps a shop's connector in place; one that does not run is told of by the first call. */
  public PluginUse hold(String key) {
    return Optional.ofNullable(types.get(entry(key).type()))
        .map(PluginUse::of)
        .orElse(PluginUse.NONE);
  }

  @Override
  public Shop shop(String key) {
    ShopEntry entry = entry(key);
    ShopType type = types.get(entry.type());
    if (type == null) {
      throw new KontorException(
          ConnectionError.NO_CONNECTOR,
          Map.of("shop", key, "type", entry.type(), "known", String.join(", ", types.keySet())));
    }
    return opened
        .compute(
            key,
            (k, before) ->
                before != null && before.by() == type
                    ? before
                    : new Opened(type, type.open(connection(entry))))
        .shop();
  }

  /**
   * Looks into the database of an entry for shops that the running connectors know, whatever the
   * entry says of type, prefix and shop id. Tells at once what is wrong with the way there.
   */
  public Inspection inspect(String key) {
    DatabaseAddress address = address(entry(key));
    Pool.tryOnce(address);
    try (Pool pool = Pool.openForeign(address, 1, false, SILENCE)) {
      Database database = LentDatabase.of(pool);
      return new Inspection(
          new TreeMap<>(types)
              .values().stream().flatMap(type -> type.recognise(database).stream()).toList(),
          single(database, TABLES, row -> row.integer("n")),
          account(single(database, ACCOUNT, row -> row.text("account"))));
    }
  }

  private static <T> T single(Database database, String sql, Function<Row, T> reader) {
    return database.first(sql, Map.of(), reader).orElseThrow();
  }

  /** The host's part begins at the last at sign: a name may hold others. */
  private static String account(String current) {
    int at = current.lastIndexOf('@');
    return "'" + current.substring(0, at) + "'@'" + current.substring(at + 1) + "'";
  }

  /** The shops that may only be read. */
  public Set<String> readOnly() {
    return entries.values().stream()
        .filter(entry -> !entry.writable())
        .map(ShopEntry::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The shop's time zone. */
  public ZoneId zone(String key) {
    return entry(key).zone();
  }

  /** Languages to fall back to when an order names none, best first. */
  public List<String> languages(String key) {
    return entry(key).languages();
  }

  private ShopEntry entry(String key) {
    return Optional.ofNullable(entries.get(key))
        .orElseThrow(
            () ->
                new KontorException(
                    ConnectionError.UNKNOWN_SHOP,
                    Map.of("shop", key, "known", String.join(", ", entries.keySet()))));
  }

  private ShopConnection connection(ShopEntry entry) {
    Pool pool = pools.computeIfAbsent(entry.key(), key -> pool(entry));
    return new ShopConnection(
        entry.key(),
        LentDatabase.of(pool),
        entry.prefix(),
        entry.shopId(),
        entry.zone(),
        entry.payments(),
        entry.writable());
  }

  private Pool pool(ShopEntry entry) {
    return Pool.openForeign(address(entry), CONNECTIONS, entry.writable(), SILENCE);
  }

  private DatabaseAddress address(ShopEntry entry) {
    return new DatabaseAddress(entry.key(), url(entry), entry.user(), entry.password());
  }

  private String url(ShopEntry entry) {
    return entry.tunnel().map(tunnel -> through(tunnel, entry)).orElse(entry.url());
  }

  private String through(Tunnel tunnel, ShopEntry entry) {
    JdbcPlace place = JdbcPlace.of(entry.key(), entry.url());
    SshTunnel open =
        tunnels.computeIfAbsent(
            entry.key(), key -> SshTunnel.open(tunnel, place.host(), place.port()));
    return place.through(open.port());
  }

  @Override
  public void close() {
    opened.clear();
    pools.values().forEach(Pool::close);
    pools.clear();
    tunnels.values().forEach(SshTunnel::close);
    tunnels.clear();
  }
}
