package io.kontor.host.trial;

import io.kontor.api.Message;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Explanation;
import io.kontor.host.rule.Reason;
import io.kontor.host.task.simulation.SimulatedStep;
import io.kontor.host.task.simulation.Simulation;
import io.kontor.host.watch.Decision;
import io.kontor.host.watch.ProfileRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One case: decided and thought through as the engine would, then compared with what it expects.
 */
final class CaseTrial {

  private final Profile profile;
  private final ProfileRules rules;
  private final Simulation simulation;
  private final ProfileCase tried;
  private final Subject subject;
  private final List<Difference> differences = new ArrayList<>();
  private final Set<String> untried = new TreeSet<>();

  CaseTrial(Profile profile, ProfileRules rules, Simulation simulation, ProfileCase tried) {
    this.profile = profile;
    this.rules = rules;
    this.simulation = simulation;
    this.tried = tried;
    this.subject = tried.example().subject();
  }

  CaseResult run() {
    Explanation why = rules.explain(profile, subject, tried.moment(), tried.ledger()).orElseThrow();
    boolean matches = matches(why);
    Optional<Integer> level =
        matches
            ? Simulation.level(profile, subject, tried.doneBy(profile.id()), tried.moment())
            : Optional.empty();
    Verdict verdict = matches ? Verdict.of(level.isPresent()) : why.verdict();
    compare(verdict, reasons(why, matches));
    if (verdict == Verdict.HOLDS && tried.expected().fires() == Verdict.HOLDS) {
      int time = level.orElseThrow();
      tried.expected().level().ifPresent(wanted -> expect("level", "" + wanted, "" + time));
      compare(simulation.steps(profile, subject, time, tried.ledger(), tried.moment()));
    }
    return new CaseResult(tried.file(), tried.title(), List.of(), differences, untried);
  }

  /** What the compiled rules say; they must agree with the conditions themselves (L5). */
  private boolean matches(Explanation why) {
    Decision decision = rules.decide(List.of(subject), tried.moment(), ref -> tried.ledger());
    boolean matches =
        decision.matches().stream().anyMatch(match -> match.profile().equals(profile.id()));
    if (matches != (why.verdict() == Verdict.HOLDS)) {
      Optional<Message> fault =
          Stream.concat(
                  decision.failures().stream().map(Decision.Failure::reason),
                  rules.refused().values().stream())
              .findFirst();
      differences.add(
          new Difference("expect.fires", word(why.verdict()), matches ? "yes" : "no", fault));
    }
    return matches;
  }

  /** The sentences that keep the profile from firing, each with what it saw. */
  private record Reasons(Set<String> sentences, String shown) {}

  private Reasons reasons(Explanation why, boolean matches) {
    if (matches) {
      return new Reasons(Set.of(CaseReader.REPEAT), CaseReader.REPEAT);
    }
    List<Reason> deciding =
        why.lines().stream()
            .flatMap(List::stream)
            .filter(reason -> reason.answer().verdict() == why.verdict())
            .toList();
    return new Reasons(
        deciding.stream().map(this::sentence).collect(Collectors.toSet()),
        deciding.stream()
            .map(
                reason ->
                    sentence(reason) + " (" + reason.answer().seen().in(profile.language()) + ")")
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private String sentence(Reason reason) {
    return new SentencePrinter().print(reason.condition(), profile.language());
  }

  private void compare(Verdict got, Reasons reasons) {
    Verdict wanted = tried.expected().fires();
    Set<String> because = tried.expected().because();
    if (wanted != got) {
      String shown = got == Verdict.HOLDS ? word(got) : word(got) + ": " + reasons.shown();
      expect("fires", word(wanted), shown);
    } else if (got != Verdict.HOLDS && !because.isEmpty() && !because.equals(reasons.sentences())) {
      expect("because", String.join(", ", new TreeSet<>(because)), reasons.shown());
    }
  }

  private void compare(List<SimulatedStep> steps) {
    List<ProfileCase.StepEntry> wanted = tried.expected().steps();
    List<String> actions = steps.stream().map(SimulatedStep::action).toList();
    List<String> expected = wanted.stream().map(ProfileCase.StepEntry::action).toList();
    if (!wanted.isEmpty() && !expected.equals(actions)) {
      expect("steps", String.join(", ", expected), String.join(", ", actions));
      return;
    }
    for (int i = 0; i < steps.size(); i++) {
      SimulatedStep step = steps.get(i);
      if (step.away()) {
        untried.add(step.action());
      } else {
        var compared = new StepComparison("expect.steps[" + (i + 1) + "]", step, tried.moment());
        differences.addAll(
            wanted.isEmpty() ? compared.withNothing() : compared.with(wanted.get(i).does()));
      }
    }
  }

  private void expect(String key, String expected, String got) {
    if (!expected.equals(got)) {
      differences.add(new Difference("expect." + key, expected, got, Optional.empty()));
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "yes";
      case FAILS -> "no";
      case UNKNOWN -> verdict.name().toLowerCase(Locale.ROOT);
    };
  }
}
