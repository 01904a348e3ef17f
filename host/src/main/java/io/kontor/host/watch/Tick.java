package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks at all live subjects of all kinds that an active profile watches, and fires what matches.
 * Running it twice changes nothing. One at a time on a node.
 */
public final class Tick {

  private final TickParts parts;
  private final Outages outages;
  private final Pace pace;
  private volatile Optional<TickReport> last = Optional.empty();

  /** A tick; nothing happens before {@link #run}. */
  public Tick(TickParts parts, Outages outages, Pace pace) {
    this.parts = parts;
    this.outages = outages;
    this.pace = pace;
  }

  /** What the last one came to. */
  public Optional<TickReport> last() {
    return last;
  }

  /** Looks at everything once. */
  public TickReport run() {
    return run(source -> true);
  }

  /** The same, but leaves alone what was looked at too long to be looked at again so soon (L11). */
  public TickReport runPaced() {
    return run(pace::due);
  }

  private synchronized TickReport run(Predicate<String> due) {
    long began = System.nanoTime();
    var sum = new Sum(parts.clock().instant());
    List<Profile> active = active();
    for (SubjectSource kind : parts.subjects().kinds()) {
      List<Profile> watching =
          active.stream().filter(profile -> profile.watch().equals(kind.kind())).toList();
      for (String source : new TreeSet<>(kind.sources())) {
        Set<String> ids = idsWatching(watching, source);
        if (!ids.isEmpty() && due.test(source)) {
          look(kind, source, ids, sum);
        }
      }
    }
    TickReport report = sum.report(Duration.ofNanos(System.nanoTime() - began));
    last = Optional.of(report);
    return report;
  }

  private List<Profile> active() {
    return parts.states().active().stream()
        .flatMap(id -> parts.profiles().current(id).stream())
        .toList();
  }

  private static Set<String> idsWatching(List<Profile> profiles, String source) {
    var ids = new TreeSet<String>();
    profiles.stream()
        .filter(p -> p.shops().isEmpty() || p.shops().contains(source))
        .forEach(p -> ids.add(p.id()));
    return ids;
  }

  /** The boundary of a source: one that cannot be read keeps no other from being looked at. */
  private void look(SubjectSource kind, String source, Set<String> profiles, Sum sum) {
    var batches = new Batches(kind, profiles, sum);
    Instant began = parts.clock().instant();
    try {
      kind.hold(source)
          .during(
              () -> {
                kind.stream(source, sum.moment.minus(parts.horizon()), batches);
                return source;
              });
      outages.read(source);
      Duration whole = Duration.between(began, parts.clock().instant());
      pace.looked(source, whole.minus(batches.ours));
    } catch (RuntimeException e) {
      if (batches.ownFault) {
        throw e;
      }
      Message reason = reason(source, e);
      sum.skipped.put(source, reason);
      outages.failed(source, reason, e);
    }
  }

  private static Message reason(String source, RuntimeException error) {
    return error instanceof KontorException known
        ? known.problem()
        : Message.of(
            WatchError.SOURCE_FAILED,
            Map.of("source", source, "error", error.getClass().getName()));
  }

  /** Takes the batches of one source; knows whether a failure is the source's or ours. */
  private final class Batches implements Consumer<List<Subject>> {

    private final SubjectSource kind;
    private final Set<String> profiles;
    private final Sum sum;
    private boolean ownFault;
    private Duration ours = Duration.ZERO;

    Batches(SubjectSource kind, Set<String> profiles, Sum sum) {
      this.kind = kind;
      this.profiles = profiles;
      this.sum = sum;
    }

    @Override
    public void accept(List<Subject> subjects) {
      ownFault = true;
      Instant given = parts.clock().instant();
      decide(subjects);
      ours = ours.plus(Duration.between(given, parts.clock().instant()));
      ownFault = false;
    }

    private void decide(List<Subject> subjects) {
      Function<SubjectRef, LedgerView> ledger = parts.ledger().views(subjects);
      Decision decision = parts.decider().decide(subjects, sum.moment, ledger);
      List<Match> matches =
          decision.matches().stream().filter(match -> profiles.contains(match.profile())).toList();
      sum.evaluated += subjects.size();
      sum.add(decision.failures(), profiles);
      List<Subject> puzzling = subjects.stream().filter(kind::hasUnknown).toList();
      sum.add(parts.decider().undecided(puzzling, profiles, sum.moment, ledger), profiles);
      parts.ledger().fire(matches).forEach((id, n) -> sum.fired.merge(id, n, Integer::sum));
    }
  }

  /** What a tick has come to so far. */
  private static final class Sum {

    private final Instant moment;
    private final Map<String, Integer> fired = new HashMap<>();
    private final Map<String, Message> skipped = new HashMap<>();
    private final Troubles troubles = new Troubles();
    private long evaluated;

    Sum(Instant moment) {
      this.moment = moment;
    }

    void add(List<Decision.Failure> failures, Set<String> profiles) {
      failures.stream().filter(f -> profiles.contains(f.profile())).forEach(troubles::add);
    }

    TickReport report(Duration took) {
      return new TickReport(moment, evaluated, fired, troubles.list(), skipped, took);
    }
  }
}
