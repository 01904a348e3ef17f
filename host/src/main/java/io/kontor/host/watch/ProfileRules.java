package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.rule.Doubt;
import io.kontor.host.rule.Evaluation;
import io.kontor.host.rule.Explanation;
import io.kontor.host.rule.Failure;
import io.kontor.host.rule.PluginClasses;
import io.kontor.host.rule.Reason;
import io.kontor.host.rule.Rule;
import io.kontor.host.rule.RuleBase;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rules of all profiles, compiled together and swapped as one; running batches end on the old
 * ones.
 */
public final class ProfileRules implements Decider {

  private static final Logger log = LoggerFactory.getLogger(ProfileRules.class);

  private final WatchedSubjects subjects;
  private final RuleCompiler compiler;
  private final Slot slot;
  private volatile Compiled live = Compiled.NOTHING;

  private record Compiled(Object of, List<RuleBase> base) {
    static final Compiled NOTHING = new Compiled(List.of(), List.of());
  }

  /** Rules about these subjects; nothing fires before {@link #use}. */
  public ProfileRules(WatchedSubjects subjects, RuleCompiler compiler, Slot slot) {
    this.subjects = subjects;
    this.compiler = compiler;
    this.slot = slot;
  }

  /**
   * Compiles the profiles there are, unless they say what they said the last time. The same
   * sentence says something else when a shop offers something else under the name in it (L14).
   */
  public synchronized void use(List<ProfileStatus> statuses, Object conditions) {
    List<Profile> profiles = statuses.stream().flatMap(s -> s.profile().stream()).toList();
    List<Rule> rules = profiles.stream().flatMap(p -> rule(p).stream()).toList();
    Object of = List.of(rules, conditions);
    if (!of.equals(live.of())) {
      RuleBase base = compiler.compile(rules, slot, PluginClasses.NONE);
      live = new Compiled(of, List.of(base));
      log.info("The rules of {} profiles were compiled", rules.size());
    }
  }

  /** What decides now; another object when it was compiled anew. */
  Object compiled() {
    return live;
  }

  private Optional<Rule> rule(Profile profile) {
    return subjects
        .kind(profile.watch())
        .map(
            kind -> new Rule(profile.id(), kind.factType(), profile.shops(), lines(kind, profile)));
  }

  private static List<List<Condition<?, ?>>> lines(SubjectSource kind, Profile profile) {
    var lines = new ArrayList<List<Condition<?, ?>>>();
    for (List<Condition<?, ?>> line : profile.when()) {
      var all = new ArrayList<Condition<?, ?>>(kind.implied(line));
      all.addAll(line);
      lines.add(List.copyOf(all));
    }
    return lines;
  }

  @Override
  public Optional<Explanation> explain(
      Profile profile, Subject subject, Instant moment, LedgerView ledger) {
    return rule(profile).map(rule -> Explanation.of(rule, subject, moment, ledger));
  }

  /** Profiles whose rule could not be compiled, with the reason. */
  public Map<String, Message> refused() {
    var refused = new TreeMap<String, Message>();
    live.base().forEach(b -> b.refused().forEach((id, e) -> refused.put(id, e.problem())));
    return refused;
  }

  @Override
  public void require(String profile) {
    for (RuleBase base : live.base()) {
      KontorException refusal = base.refused().get(profile);
      if (refusal != null) {
        throw refusal;
      }
    }
  }

  @Override
  public Decision decide(
      List<Subject> batch, Instant moment, Function<SubjectRef, LedgerView> ledger) {
    var matches = new ArrayList<io.kontor.host.rule.Match>();
    var failures = new ArrayList<Decision.Failure>();
    for (RuleBase base : live.base()) {
      Evaluation evaluation =
          PluginsInUse.of(base.rules()).during(() -> base.evaluate(batch, moment, ledger));
      matches.addAll(evaluation.matches());
      evaluation.failures().forEach(f -> failures.add(failure(f, batch)));
    }
    return new Decision(matches, failures);
  }

  private static Decision.Failure failure(Failure failure, List<Subject> batch) {
    Subject subject =
        batch.stream().filter(s -> s.ref().equals(failure.subject())).findFirst().orElseThrow();
    return new Decision.Failure(
        failure.profile(), subject, failed(failure.message()), Optional.empty());
  }

  @Override
  public List<Decision.Failure> undecided(
      List<Subject> subjects,
      Set<String> profiles,
      Instant moment,
      Function<SubjectRef, LedgerView> ledger) {
    return live.base().stream()
        .flatMap(base -> base.rules().stream())
        .filter(rule -> profiles.contains(rule.profile()))
        .flatMap(
            rule ->
                subjects.stream()
                    .flatMap(
                        subject ->
                            Doubt.about(rule, subject, moment, ledger).stream()
                                .map(doubt -> unknown(rule, subject, doubt))))
        .toList();
  }

  private static Decision.Failure unknown(Rule rule, Subject subject, Reason doubt) {
    return new Decision.Failure(
        rule.profile(), subject, notKnown(doubt.answer().seen()), Optional.of(doubt.condition()));
  }

  private static Message notKnown(Text why) {
    return new Message(
        "watch.not-known", Map.of("seen_de", why.de(), "seen_en", why.en(), "seen_it", why.it()));
  }

  private static Message failed(String problem) {
    return new Message("watch.evaluation-failed", Map.of("problem", problem));
  }
}
