package io.kontor.host.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.order.Order;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentenceParser;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.condition.SentenceScope;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of orders can be read again, in each language. */
class OrderSentencesTest {

  private static final long SEED = 14;
  private static final int ROUNDS = 40;

  private final SentencePrinter printer = new SentencePrinter();
  private final SentenceParser parser =
      new SentenceParser(
          new ConditionTypes(OrderConditions.types()).vocabulary(), new ShopsOfTest());

  @Test
  void L14_a_printed_sentence_is_read_as_the_condition_it_was_printed_from() {
    var types = new LinkedHashSet<Object>();
    for (Condition<?, ?> condition : conditions()) {
      types.add(condition.type());
      for (Language language : Language.values()) {
        String sentence = printer.print(condition, language);
        assertThat(parse(sentence, language)).as(sentence).isEqualTo(condition);
        assertThat(printer.print(parse(sentence, language), language)).isEqualTo(sentence);
      }
    }
    assertThat(types).containsExactlyInAnyOrderElementsOf(OrderConditions.types());
  }

  @Test
  void L14_translated_through_all_languages_a_sentence_comes_back_as_it_was() {
    for (Condition<?, ?> condition : conditions()) {
      String german = printer.print(condition, Language.DE);
      String italian = printer.print(parse(german, Language.DE), Language.IT);
      String english = printer.print(parse(italian, Language.IT), Language.EN);
      assertThat(printer.print(parse(english, Language.EN), Language.DE)).isEqualTo(german);
    }
  }

  private static Set<Condition<?, ?>> conditions() {
    var random = new RandomOrders(SEED);
    var conditions = new LinkedHashSet<Condition<?, ?>>();
    for (int i = 0; i < ROUNDS; i++) {
      conditions.addAll(random.conditions());
    }
    return conditions;
  }

  private Condition<?, ?> parse(String sentence, Language language) {
    return parser.parse(sentence, new SentenceScope(language, Order.class, Set.of()));
  }
}
