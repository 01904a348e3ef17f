package io.kontor.host.connection;

import io.kontor.api.error.KontorException;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.Configuration.ShopEntry;
import io.kontor.host.installation.ConfigurationCheck.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the shops of a configuration: each by itself, and one beside the other. */
public final class ShopFlaws {

  private final Set<String> keys = new HashSet<>();
  private final Map<Fingerprint, String> places = new HashMap<>();

  private ShopFlaws() {}

  /** All flaws, to be shown in the file. */
  public static List<Flaw> of(Configuration configuration) {
    var flaws = new ShopFlaws();
    var found = new ArrayList<Flaw>();
    List<ShopEntry> shops = configuration.shops();
    for (int i = 0; i < shops.size(); i++) {
      try {
        flaws.requireOwnKey(shops.get(i));
      } catch (KontorException e) {
        found.add(new Flaw("shops", i, "key", e.problem()));
      }
      try {
        flaws.requireOwnPlace(shops.get(i));
      } catch (KontorException e) {
        found.add(new Flaw("shops", i, "url", e.problem()));
      }
    }
    return found;
  }

  /** Throws the first flaw there is. */
  static void refuse(List<ShopEntry> shops) {
    var flaws = new ShopFlaws();
    for (ShopEntry entry : shops) {
      flaws.requireOwnKey(entry);
      flaws.requireOwnPlace(entry);
    }
  }

  private void requireOwnKey(ShopEntry entry) {
    if (!keys.add(entry.key())) {
      throw new KontorException(ConnectionError.SAME_KEY, Map.of("shop", entry.key()));
    }
  }

  private void requireOwnPlace(ShopEntry entry) {
    String other = places.putIfAbsent(Fingerprint.of(entry), entry.key());
    if (other != null) {
      throw new KontorException(
          ConnectionError.SAME_SHOP, Map.of("shop", entry.key(), "other", other));
    }
  }
}
