package io.kontor.host.connection;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopType;
import io.kontor.api.shop.Shops;
import io.kontor.host.config.Configuration.ShopEntry;
import io.kontor.host.config.Configuration.Tunnel;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The configured shops. A shop is opened by the connector that runs now, so it outlives a reload of
 * its plug-in.
 */
public final class ConnectedShops implements Shops, AutoCloseable {

  private static final int CONNECTIONS = 4;

  /** Long enough for a table without an index, short enough for the other shops to wait. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final Map<String, ShopEntry> entries = new LinkedHashMap<>();
  private final Map<String, Pool> pools = new ConcurrentHashMap<>();
  private final Map<String, SshTunnel> tunnels = new ConcurrentHashMap<>();
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();
  private volatile Map<String, ShopType> types = Map.of();

  private record Opened(ShopType by, Shop shop) {}

  /** Shops as configured; nothing is connected before it is asked for. */
  public ConnectedShops(List<ShopEntry> configured) {
    var places = new TreeMap<String, String>();
    for (ShopEntry entry : configured) {
      if (entries.putIfAbsent(entry.key(), entry) != null) {
        throw new KontorException(ConnectionError.SAME_KEY, Map.of("shop", entry.key()));
      }
      String place = Fingerprint.of(entry).toString();
      String other = places.putIfAbsent(place, entry.key());
      if (other != null) {
        throw new KontorException(
            ConnectionError.SAME_SHOP, Map.of("shop", entry.key(), "other", other));
      }
    }
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

  @Override
  public Shop shop(String key) {
    ShopEntry entry = entry(key);
    ShopType type = types.get(entry.type());
    if (type == null) {
      throw new KontorException(
          ConnectionError.NO_CONNECTOR,
          Map.of("shop", key, "type", entry.type(), "known", types.keySet()));
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
                    ConnectionError.UNKNOWN_SHOP, Map.of("shop", key, "known", entries.keySet())));
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
    var address = new DatabaseAddress(entry.key(), url(entry), entry.user(), entry.password());
    return Pool.openForeign(address, CONNECTIONS, entry.writable(), SILENCE);
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
