package io.kontor.host.rule;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.host.condition.Condition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes rules in canonical order, so that equal beginnings are evaluated once for all of them. */
final class RuleWriter {

  private static final Comparator<Constraint> CANONICAL =
      Comparator.comparing(Constraint::rank).thenComparing(Constraint::holds);

  private static final Comparator<Condition<?, ?>> BY_WHAT_IS_ASKED =
      Comparator.comparing((Condition<?, ?> asked) -> asked.type().id())
          .thenComparing(asked -> asked.parameters().toString())
          .thenComparing(Condition::negated);

  private final StringBuilder drl = new StringBuilder();
  private final List<Condition<?, ?>> called = new ArrayList<>();
  private final Map<Condition<?, ?>, Integer> numbers = new HashMap<>();
  private final Map<Set<String>, Integer> restricted = new HashMap<>();

  RuleWriter() {
    drl.append("package ").append(Modules.PACKAGE).append(";\nglobal ");
    drl.append(RuleCalls.class.getName()).append(' ').append(Modules.CALLS).append(";\n");
  }

  /** One DRL rule for each line: one of several must hold. */
  void append(int number, Rule rule) {
    for (int line = 0; line < rule.when().size(); line++) {
      String constraints =
          constraints(number, rule, rule.when().get(line)).stream()
              .sorted(CANONICAL)
              .map(Constraint::holds)
              .distinct()
              .collect(Collectors.joining(", "));
      drl.append("rule \"%d_%d\" when\n".formatted(number, line));
      drl.append("$fact : %s(%s)\n".formatted(rule.factType().getCanonicalName(), constraints));
      drl.append("then calls.matched(%d, $fact); end\n".formatted(number));
    }
  }

  RuleText text() {
    return new RuleText(drl.toString(), called);
  }

  private List<Constraint> constraints(int number, Rule rule, List<Condition<?, ?>> line) {
    var constraints = new ArrayList<Constraint>();
    for (Condition<?, ?> condition : line.stream().sorted(BY_WHAT_IS_ASKED).toList()) {
      constraints.add(inline(condition).orElseGet(() -> call(condition)));
    }
    if (!rule.sources().isEmpty()) {
      // Rules restricted to the same sources ask as the first of them does, so that it is shared.
      int first = restricted.computeIfAbsent(rule.sources(), sources -> number);
      constraints.add(new Constraint(Rank.SHOP, "calls.from(%d, this)".formatted(first), ""));
    }
    return constraints;
  }

  /** The condition's own rule text, for itself or its opposite. */
  private static <F extends Record, P extends Record> Optional<Constraint> inline(
      Condition<F, P> condition) {
    ConditionType<F, P> type = condition.type();
    return type.constraint(condition.parameters())
        .map(own -> condition.negated() ? opposite(own) : own);
  }

  private static Constraint opposite(Constraint constraint) {
    return new Constraint(constraint.rank(), constraint.fails(), constraint.holds());
  }

  /** What several rules ask has one number: it is asked once for all of them. */
  private Constraint call(Condition<?, ?> condition) {
    int number =
        numbers.computeIfAbsent(
            condition,
            asked -> {
              called.add(asked);
              return called.size() - 1;
            });
    return new Constraint(Rank.CALL, "calls.holds(%d, this)".formatted(number), "");
  }
}
