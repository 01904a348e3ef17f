package io.kontor.host.profile;

import io.kontor.api.order.Order;
import io.kontor.api.shop.ShopValue;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.SentenceScope;
import io.kontor.host.condition.ShopValues;
import io.kontor.host.order.OrderConditions;
import java.util.List;
import java.util.Set;

/** Sentences about orders of a shop that offers nothing of its own. */
final class TestSentences {

  private TestSentences() {}

  static SentenceReader reader() {
    var types = new ConditionTypes(OrderConditions.types());
    return (sentence, context) ->
        new SentenceParser(types.vocabulary(), new NoValues())
            .parse(sentence, new SentenceScope(context.language(), Order.class, context.shops()));
  }

  /** The same, of these shops. */
  static SentenceReader readerOf(Set<String> shops) {
    return new SentenceReader() {
      @Override
      public Condition<?, ?> read(String sentence, Context context) {
        return reader().read(sentence, context);
      }

      @Override
      public Set<String> sources(String watch) {
        return shops;
      }
    };
  }

  private static final class NoValues implements ShopValues {
    @Override
    public Set<String> shops() {
      return Set.of();
    }

    @Override
    public List<ShopValue> values(String shop, ShopValue.Dimension dimension) {
      return List.of();
    }
  }
}
