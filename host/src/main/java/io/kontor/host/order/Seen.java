package io.kontor.host.order;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What a condition saw, as a person would read it, whatever the language. */
final class Seen {

  /** Stands for a value that is not there. */
  static final String NOTHING = "–";

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

  /** A moment by the clock on the wall. */
  static String at(Instant moment, ZoneId zone) {
    var local = moment.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    return local.toLocalDate() + " " + local.toLocalTime();
  }

  /** A text, or the sign for none. */
  static String text(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
