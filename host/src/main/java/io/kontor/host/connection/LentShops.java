package io.kontor.host.connection;

import io.kontor.api.shop.Shop;
import io.kontor.api.shop.Shops;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The shops as plug-ins see them: the configured ones, but within a trial those made up for it.
 * What is tried out never meets a real shop.
 */
public final class LentShops implements Shops {

  private final ThreadLocal<Shops> seen;

  /** The configured shops. */
  public LentShops(Shops configured) {
    this.seen = ThreadLocal.withInitial(() -> configured);
  }

  /** Lets something run that sees other shops, on this thread. */
  public <T> T seeing(Shops others, Supplier<T> trial) {
    seen.set(others);
    try {
      return trial.get();
    } finally {
      seen.remove();
    }
  }

  @Override
  public Set<String> keys() {
    return seen.get().keys();
  }

  @Override
  public Shop shop(String key) {
    return seen.get().shop(key);
  }
}
