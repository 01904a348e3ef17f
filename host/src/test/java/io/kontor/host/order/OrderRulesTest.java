package io.kontor.host.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Order;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.rule.Evaluation;
import io.kontor.host.rule.Match;
import io.kontor.host.rule.PluginClasses;
import io.kontor.host.rule.Rule;
import io.kontor.host.rule.RuleBase;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule text of every condition on orders says what its function says. */
class OrderRulesTest {

  private static final long SEED = 20260310;
  private static final LedgerView EVERY_OTHER = profile -> profile.length() % 2 == 0;

  private final RandomOrders random = new RandomOrders(SEED);

  @Test
  void L5_the_generated_rules_agree_with_the_functions_for_every_type_both_ways() {
    List<Condition<?, ?>> conditions = someOfEachType();
    List<Subject> subjects =
        IntStream.range(0, 400).mapToObj(id -> Orders.subject(random.order(id))).toList();
    RuleBase rules = compile(conditions);

    assertThat(rules.refused()).isEmpty();
    assertThat(conditions.stream().<Object>map(Condition::type).distinct())
        .containsExactlyInAnyOrderElementsOf(OrderConditions.types());
    Set<Verdict> seen = new LinkedHashSet<>();
    for (int i = 0; i < 8; i++) {
      Instant moment = random.span().after(random.moment(), Orders.BERLIN).minusNanos(i % 2);
      Evaluation evaluation = rules.evaluate(subjects, moment, ref -> EVERY_OTHER);
      assertThat(evaluation.failures()).isEmpty();
      assertThat(Set.copyOf(evaluation.matches()))
          .hasSize(evaluation.matches().size())
          .isEqualTo(Set.copyOf(byFunction(conditions, subjects, moment, seen)));
    }
    assertThat(seen).containsExactlyInAnyOrder(Verdict.values());
  }

  @Test
  void L6_what_is_unknown_is_neither_true_nor_negated_true() {
    List<Condition<?, ?>> conditions = someOfEachType();
    int unknown = 0;
    for (int id = 0; id < 200; id++) {
      Subject subject = Orders.subject(random.order(id));
      for (Condition<?, ?> condition : conditions) {
        Verdict verdict = condition.ask(subject, random.moment(), EVERY_OTHER).verdict();
        Verdict opposite = opposite(condition).ask(subject, random.moment(), EVERY_OTHER).verdict();
        assertThat(verdict == Verdict.UNKNOWN).isEqualTo(opposite == Verdict.UNKNOWN);
        unknown += verdict == Verdict.UNKNOWN ? 1 : 0;
      }
    }
    assertThat(unknown).isPositive();
  }

  @Test
  void L7_an_answer_stays_until_the_moment_it_names() {
    int changes = 0;
    for (int id = 0; id < 300; id++) {
      Subject subject = Orders.subject(random.order(id));
      for (Condition<?, ?> condition : random.conditions()) {
        Instant moment = random.moment();
        Answer answer = condition.ask(subject, moment, EVERY_OTHER);
        Optional<Instant> changesAt = answer.changesAt();
        Instant last = changesAt.orElse(moment.plus(Duration.ofDays(4000))).minusNanos(1);
        assertThat(condition.ask(subject, last, EVERY_OTHER).verdict()).isEqualTo(answer.verdict());
        changes +=
            changesAt
                .filter(at -> at.isAfter(moment))
                .filter(at -> condition.ask(subject, at, EVERY_OTHER).verdict() != answer.verdict())
                .map(at -> 1)
                .orElse(0);
        assertThat(changesAt.filter(at -> !at.isAfter(moment))).isEmpty();
      }
    }
    assertThat(changes).isPositive();
  }

  private List<Condition<?, ?>> someOfEachType() {
    var conditions = new LinkedHashSet<Condition<?, ?>>();
    for (int i = 0; i < 2; i++) {
      conditions.addAll(random.conditions());
    }
    return List.copyOf(conditions);
  }

  private static <F extends Record, P extends Record> Condition<F, P> opposite(
      Condition<F, P> condition) {
    return new Condition<>(condition.type(), condition.parameters(), !condition.negated());
  }

  private static RuleBase compile(List<Condition<?, ?>> conditions) {
    List<Rule> rules =
        IntStream.range(0, conditions.size())
            .mapToObj(
                i -> new Rule("p" + i, Order.class, Set.of(), List.of(List.of(conditions.get(i)))))
            .toList();
    return new RuleCompiler(Optional.empty()).compile(rules, Slot.CHECK, PluginClasses.NONE);
  }

  private static List<Match> byFunction(
      List<Condition<?, ?>> conditions, List<Subject> subjects, Instant moment, Set<Verdict> seen) {
    var matches = new ArrayList<Match>();
    for (int i = 0; i < conditions.size(); i++) {
      for (Subject subject : subjects) {
        Verdict verdict = conditions.get(i).ask(subject, moment, EVERY_OTHER).verdict();
        seen.add(verdict);
        if (verdict == Verdict.HOLDS) {
          matches.add(new Match("p" + i, subject));
        }
      }
    }
    return matches;
  }
}
