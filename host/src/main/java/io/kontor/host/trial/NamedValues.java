package io.kontor.host.trial;

import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.ShopValues;
import io.kontor.host.config.Node;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a shop offers that was made up for a profile: whatever the profile names, each name being
 * its own id. Whether a real shop has these names is asked where there is one.
 *
 * @param shops the shops the profile watches
 * @param names all names
 */
record NamedValues(Set<String> shops, Set<String> names) implements ShopValues {

  private static final Set<String> ANY_SHOP = Set.of("shop");

  /** Of a profile that names nothing. */
  static final NamedValues NONE = new NamedValues(ANY_SHOP, Set.of());

  static NamedValues in(Node profile) {
    var names = new TreeSet<String>();
    collect(profile, names);
    var shops = new TreeSet<String>();
    if (profile instanceof Mapping mapping) {
      mapping.get("shops").ifPresent(node -> collect(node, shops));
    }
    return new NamedValues(shops.isEmpty() ? ANY_SHOP : shops, names);
  }

  /** The shop a case comes from. */
  String shop() {
    return new TreeSet<>(shops).first();
  }

  private static void collect(Node node, Set<String> names) {
    if (node instanceof Scalar scalar) {
      names.add(scalar.text());
      names.addAll(quoted(scalar.text()));
    } else {
      inside(node).forEach(inner -> collect(inner, names));
    }
  }

  private static Collection<Node> inside(Node node) {
    return node instanceof Mapping mapping ? mapping.entries().values() : ((Sequence) node).items();
  }

  private static List<String> quoted(String line) {
    try {
      return SentenceParser.namesIn(line);
    } catch (KontorException e) {
      // Told at its place when the profile is read.
      return List.of();
    }
  }

  @Override
  public List<ShopValue> values(String shop, Dimension dimension) {
    return names.stream().map(name -> new ShopValue(dimension, name, name)).toList();
  }
}
