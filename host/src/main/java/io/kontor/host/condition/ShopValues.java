package io.kontor.host.condition;

import io.kontor.api.shop.ShopValue;
import java.util.List;
import java.util.Set;

/**
 * The values shops offer, by which names in quotes are found (L14). Answers from what was last
 * read: a shop that is away still has its values.
 */
public interface ShopValues {

  /** The keys of all shops whose values are known. */
  Set<String> shops();

  /** What one shop offers for a dimension; empty if it has nothing of the kind. */
  List<ShopValue> values(String shop, ShopValue.Dimension dimension);
}
