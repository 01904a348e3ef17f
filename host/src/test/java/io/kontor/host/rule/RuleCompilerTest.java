package io.kontor.host.rule;

import static io.kontor.host.rule.TestConditions.called;
import static io.kontor.host.rule.TestConditions.inline;
import static io.kontor.host.rule.TestConditions.labelled;
import static io.kontor.host.rule.TestConditions.rule;
import static io.kontor.host.rule.TestConditions.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.ShopsOfTest;
import io.kontor.host.rule.TestConditions.Parcel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

  private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
  private static final Condition<?, ?> HEAVY = called("heavy", parcel -> parcel.weight() > 10);

  @Test
  void a_subject_for_which_two_lines_hold_matches_once() {
    var rule =
        new Rule("either", Parcel.class, Set.of(), List.of(List.of(HEAVY), List.of(labelled("x"))));
    var both = subject(new Parcel("1", "x", 20));
    var none = subject(new Parcel("2", "y", 5));

    assertThat(evaluate(compile(rule), both, none).matches())
        .containsExactly(new Match("either", both));
  }

  @Test
  void a_rule_restricted_to_sources_fires_for_no_other() {
    var here = new Rule("here", Parcel.class, Set.of("depot"), List.of(List.of(HEAVY)));
    var there = new Rule("there", Parcel.class, Set.of("elsewhere"), List.of(List.of(HEAVY)));
    var subject = subject(new Parcel("1", "x", 20));

    assertThat(evaluate(compile(here, there), subject).matches())
        .containsExactly(new Match("here", subject));
  }

  @Test
  void two_subjects_with_equal_facts_or_the_very_same_fact_are_both_decided() {
    var fact = new Parcel("1", "x", 20);
    Subject one = subject(fact);
    var same = new Subject(one.ref(), fact, "same", one.zone(), List.of());
    Subject equal = subject(new Parcel("1", "x", 20));

    assertThat(evaluate(compile(rule("heavy", HEAVY)), one, same, equal).matches())
        .extracting(Match::subject)
        .containsExactly(one, same, equal);
  }

  @Test
  void any_text_is_the_same_in_a_rule_as_it_was_outside() {
    var texts = new ArrayList<>(ShopsOfTest.NASTY);
    var random = new Random(6);
    for (int i = 0; i < 60; i++) {
      texts.add(
          random
                  .ints(6, 0, 0x250)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString()
              + "\\\"u'\n".charAt(i % 5));
    }
    Rule[] rules =
        IntStream.range(0, texts.size())
            .mapToObj(i -> rule(texts.get(i) + i, labelled(texts.get(i))))
            .toArray(Rule[]::new);
    Subject[] subjects =
        IntStream.range(0, texts.size())
            .mapToObj(i -> subject(new Parcel(i + "x", texts.get(i), 1)))
            .toArray(Subject[]::new);

    RuleBase base = compile(rules);

    assertThat(base.refused()).isEmpty();
    assertThat(evaluate(base, subjects).matches())
        .containsExactlyElementsOf(
            IntStream.range(0, texts.size())
                .mapToObj(i -> new Match(rules[i].profile(), subjects[i]))
                .toList());
  }

  @Test
  void L12_a_condition_that_fails_for_one_subject_costs_only_that_pair() {
    Condition<?, ?> fails =
        called(
            "fails",
            parcel -> {
              if (parcel.weight() == 577) {
                throw new IllegalArgumentException("no such weight");
              }
              return true;
            });
    Condition<?, ?> grams =
        inline(new Constraint(Rank.RANGE, "grams > 0", "grams <= 0"), p -> p.grams() > 0);
    Subject[] subjects =
        IntStream.range(1, 2001)
            .mapToObj(i -> subject(new Parcel("" + i, "x", i == 1200 ? -1 : i)))
            .toArray(Subject[]::new);
    RuleBase rules =
        compile(rule("called", fails), rule("inline", grams), rule("x", labelled("x")));

    Evaluation evaluation = evaluate(rules, subjects);

    assertThat(evaluation.failures())
        .extracting(Failure::profile, failure -> failure.subject().id())
        .containsExactly(tuple("called", "577"), tuple("inline", "1200"));
    // What a foreign exception says may quote a row.
    assertThat(evaluation.failures().get(0).message())
        .contains("fails", "IllegalArgumentException")
        .doesNotContain("no such weight");
    assertThat(evaluation.matches()).hasSize(3 * 2000 - 2);
  }

  @Test
  void L12_another_line_that_holds_decides_a_profile_in_spite_of_a_failure() {
    Condition<?, ?> fails =
        called(
            "fails",
            parcel -> {
              throw new IllegalStateException("always");
            });
    var rule = new Rule("either", Parcel.class, Set.of(), List.of(List.of(fails), List.of(HEAVY)));
    var heavy = subject(new Parcel("1", "x", 20));
    var light = subject(new Parcel("2", "x", 2));

    Evaluation evaluation = evaluate(compile(rule), heavy, light);

    assertThat(evaluation.matches()).containsExactly(new Match("either", heavy));
    assertThat(evaluation.failures()).extracting(Failure::subject).containsExactly(light.ref());
  }

  @Test
  void a_rule_that_does_not_compile_is_left_out_with_its_reason() {
    Condition<?, ?> broken = inline(new Constraint(Rank.RANGE, "heft > 3", "heft <= 3"), p -> true);
    Condition<?, ?> order = OrderConditions.placed();

    RuleBase base = compile(rule("good", HEAVY), rule("bad", broken), rule("other", order));

    assertThat(base.rules()).extracting(Rule::profile).containsExactly("good");
    assertThat(base.refused())
        .hasEntrySatisfying(
            "bad",
            problem -> {
              assertThat(problem.code()).isEqualTo(RuleError.NOT_COMPILED);
              assertThat(problem.problem().values().get("problem")).contains("heft");
            })
        .hasEntrySatisfying(
            "other", problem -> assertThat(problem.code()).isEqualTo(RuleError.OTHER_SUBJECT));
    assertThat(evaluate(base, subject(new Parcel("1", "x", 20))).matches()).hasSize(1);
  }

  @Test
  void rule_text_sees_neither_the_machine_nor_the_host_nor_drools() {
    String harmless = "java.time.LocalDate.of(2026, 1, 1).getYear() > weight";
    Condition<?, ?> control = inline(new Constraint(Rank.RANGE, harmless, "false"), parcel -> true);
    assertThat(compile(rule("control", control)).refused()).isEmpty();
    for (String attack :
        List.of(
            "Runtime.getRuntime().availableProcessors() > 0",
            "System.getenv().size() > 0",
            "java.nio.file.Files.exists(java.nio.file.Path.of(label))",
            "new Thread().isAlive()",
            "java.lang.reflect.Array.getLength(label) > 0",
            "org.kie.internal.utils.KieHelper.class != null",
            "io.kontor.host.rule.RuleCompiler.class != null")) {
      Condition<?, ?> condition = inline(new Constraint(Rank.RANGE, attack, "true"), p -> true);
      assertThat(compile(rule("attack", condition)).refused()).as(attack).containsKey("attack");
    }
  }

  @Test
  void P39_rules_compiled_at_the_same_time_do_not_see_each_other() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      var work = new ArrayList<Callable<List<String>>>();
      for (int i = 0; i < 4; i++) {
        String own = "own" + i;
        Slot slot = List.of(Slot.LIVE, Slot.CHECK, Slot.DRAFT, Slot.LIVE).get(i);
        work.add(() -> firedBy(own, slot));
      }
      List<Future<List<String>>> fired = threads.invokeAll(work);
      for (int i = 0; i < 4; i++) {
        assertThat(fired.get(i).get()).containsExactly("own" + i, "own" + i, "own" + i);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void one_rule_base_answers_several_threads() throws Exception {
    RuleBase base = compile(rule("heavy", HEAVY), rule("x", labelled("x")));
    Subject[] subjects =
        IntStream.range(0, 3000)
            .mapToObj(i -> subject(new Parcel("" + i, i % 2 == 0 ? "x" : "y", i % 21)))
            .toArray(Subject[]::new);
    List<Match> expected = evaluate(base, subjects).matches();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<Match>> work = () -> evaluate(base, subjects).matches();
      for (Future<List<Match>> done : threads.invokeAll(List.of(work, work, work, work))) {
        assertThat(done.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(expected).isNotEmpty();
  }

  /** Compiles a rule three times and says which profiles fired. */
  private static List<String> firedBy(String own, Slot slot) {
    var fired = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      RuleBase base =
          new RuleCompiler(Optional.empty())
              .compile(List.of(rule(own, labelled(own))), slot, PluginClasses.NONE);
      Subject[] all =
          IntStream.range(0, 4)
              .mapToObj(n -> subject(new Parcel("" + n, "own" + n, 1)))
              .toArray(Subject[]::new);
      evaluate(base, all).matches().stream()
          .filter(match -> ((Parcel) match.subject().fact()).label().equals(own))
          .forEach(match -> fired.add(match.profile()));
      assertThat(evaluate(base, all).matches()).hasSize(1);
    }
    return fired;
  }

  private static RuleBase compile(Rule... rules) {
    return new RuleCompiler(Optional.empty())
        .compile(List.of(rules), Slot.CHECK, PluginClasses.NONE);
  }

  private static Evaluation evaluate(RuleBase base, Subject... subjects) {
    return base.evaluate(List.of(subjects), NOW, ref -> LedgerView.EMPTY);
  }
}
