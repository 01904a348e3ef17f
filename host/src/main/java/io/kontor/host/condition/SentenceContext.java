package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.shop.ShopValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What names a sentence may use.
 *
 * @param scope where it stands
 * @param values what the shops offer
 */
record SentenceContext(SentenceScope scope, ShopValues values) {

  Language language() {
    return scope.language();
  }

  /** The values of each shop in question, by the shop's key. */
  Map<String, List<ShopValue>> offered(ShopValue.Dimension dimension) {
    Set<String> shops = scope.shops().isEmpty() ? values.shops() : scope.shops();
    var offered = new TreeMap<String, List<ShopValue>>();
    for (String shop : shops) {
      offered.put(shop, values.values(shop, dimension));
    }
    return offered;
  }

  /** All names of a dimension, each once, in quotes. */
  Set<String> quotedNames(ShopValue.Dimension dimension) {
    return offered(dimension).values().stream()
        .flatMap(List::stream)
        .map(value -> QuotedKind.quote(value.name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
