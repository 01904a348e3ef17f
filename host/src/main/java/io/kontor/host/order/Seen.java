package io.kontor.host.order;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.host.wording.Moments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;

/** What a condition saw, in the words of whoever reads it. */
final class Seen {

  /** Stands for a value that is not there. */
  static final Text NOTHING = Text.same("–");

  private Seen() {}

  /** Whether a fact is there, and what it is. */
  static Answer presence(Fact<Instant> fact, ZoneId zone) {
    return fact.isUnknown()
        ? unknown(fact)
        : Answer.of(
            Verdict.of(fact.isKnown()), fact.value().map(at -> at(at, zone)).orElse(NOTHING));
  }

  /** The answer about a fact nobody knows. */
  static Answer unknown(Fact<?> fact) {
    return Answer.of(Verdict.UNKNOWN, fact.unknownBecause().orElse(NOTHING));
  }

  /** Whether something is so. */
  static Text flag(boolean value) {
    return (value ? OrderWords.YES : OrderWords.NO).text();
  }

  /** A moment by the clock on the wall. */
  static Text at(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone);
    return each(language -> Moments.minute(local, language));
  }

  /** An amount. */
  static Text money(Money amount) {
    return each(language -> OrderFace.money(amount, language));
  }

  /** The name of a country. */
  static Text country(String code) {
    return each(in -> OrderFace.country(code, in));
  }

  /** The name of a language. */
  static Text language(String tag) {
    return each(in -> OrderFace.language(tag, in));
  }

  private static Text each(Function<Language, String> said) {
    return new Text(said.apply(Language.DE), said.apply(Language.EN), said.apply(Language.IT));
  }

  /** A text, or the sign for none. */
  static Text text(String text) {
    return text.isEmpty() ? NOTHING : Text.same(text);
  }
}
