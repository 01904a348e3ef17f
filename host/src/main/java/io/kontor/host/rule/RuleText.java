package io.kontor.host.rule;

import io.kontor.host.condition.Condition;
import java.util.List;

/**
 * Rules as DRL. Rules and called conditions go by their numbers: no profile's id is in the text, so
 * none can do harm there.
 *
 * @param drl the text
 * @param called the conditions that the text calls by number
 */
record RuleText(String drl, List<Condition<?, ?>> called) {

  /** Copies the list. */
  RuleText {
    called = List.copyOf(called);
  }

  static RuleText of(List<Rule> rules) {
    var writer = new RuleWriter();
    for (int number = 0; number < rules.size(); number++) {
      writer.append(number, rules.get(number));
    }
    return writer.text();
  }
}
