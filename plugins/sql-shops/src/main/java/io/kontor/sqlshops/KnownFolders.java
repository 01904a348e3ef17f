package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folders a shop has: those of its settings, and those orders lie in already. */
final class KnownFolders {

  private final Set<String> met = ConcurrentHashMap.newKeySet();

  static Set<String> read(OpenShop shop, Lookups lookups) {
    var folders = new LinkedHashSet<>(lookups.folders());
    folders.addAll(
        shop.database()
            .list(shop.sql("values-folder"), Map.of("shop", shop.shopId()), row -> row.text("id")));
    return folders;
  }

  /** Refuses a folder the shop does not have; the shop is asked only about those not met yet. */
  void require(OpenShop shop, String folder) {
    if (met.contains(folder)) {
      return;
    }
    Set<String> known = read(shop, Lookups.read(shop));
    if (!known.contains(folder)) {
      throw new KontorException(
          SqlShopsError.UNKNOWN_FOLDER,
          Map.of(
              "folder", folder,
              "shop", shop.connection().key(),
              "folders", String.join(", ", known)));
    }
    met.addAll(known);
  }
}
