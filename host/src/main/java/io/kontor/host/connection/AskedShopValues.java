package io.kontor.host.connection;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.api.shop.Shops;
import io.kontor.host.condition.ShopValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What shops offer at this moment, asked once; for commands, which remember nothing.
 *
 * @param answers values by shop
 * @param silent the shops that did not answer, and why
 */
public record AskedShopValues(Map<String, List<ShopValue>> answers, Map<String, Message> silent)
    implements ShopValues {

  /** Copies both. */
  public AskedShopValues {
    answers = Map.copyOf(answers);
    silent = Map.copyOf(silent);
  }

  /** Asks all shops. */
  public static AskedShopValues ask(Shops shops) {
    var answers = new TreeMap<String, List<ShopValue>>();
    var silent = new TreeMap<String, Message>();
    for (String shop : shops.keys()) {
      try {
        answers.put(shop, List.copyOf(shops.shop(shop).values()));
      } catch (KontorException e) {
        silent.put(shop, e.problem());
      }
    }
    return new AskedShopValues(answers, silent);
  }

  /** Whether a name that no shop knows is wrong for certain. */
  public boolean complete() {
    return !answers.isEmpty() && silent.isEmpty();
  }

  @Override
  public Set<String> shops() {
    return answers.keySet();
  }

  @Override
  public List<ShopValue> values(String shop, Dimension dimension) {
    return answers.getOrDefault(shop, List.of()).stream()
        .filter(value -> value.dimension() == dimension)
        .toList();
  }
}
