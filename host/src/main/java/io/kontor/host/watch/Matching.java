package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.wording.Nested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a profile matches among all live subjects (L9). It looks and changes nothing. */
public final class Matching {

  private static final int SHOWN = 1000;

  private final WatchedSubjects subjects;
  private final Decider decider;
  private final Clock clock;
  private final Duration horizon;
  private final Function<List<Subject>, Function<SubjectRef, LedgerView>> ledger;

  /**
   * Over these subjects.
   *
   * @param ledger what conditions may know of the tasks of a batch
   */
  public Matching(
      WatchedSubjects subjects,
      Decider decider,
      Clock clock,
      Duration horizon,
      Function<List<Subject>, Function<SubjectRef, LedgerView>> ledger) {
    this.subjects = subjects;
    this.decider = decider;
    this.clock = clock;
    this.horizon = horizon;
    this.ledger = ledger;
  }

  /**
   * What matches at one moment.
   *
   * @param looked how many subjects were looked at
   * @param count how many of them match
   * @param first the first of these, to be shown
   * @param away sources that could not be read, and why; nothing of them is counted
   */
  public record Matches(long looked, int count, List<Subject> first, Map<String, Message> away) {

    /** Copies the collections. */
    public Matches {
      first = List.copyOf(first);
      away = Map.copyOf(away);
    }
  }

  /** What matches now. A source that cannot be read is an error here. */
  public Matches now(Profile profile) {
    var sum = new Sum();
    stream(profile, sum::take);
    return sum.matches(Map.of());
  }

  /** What matches now, as far as it can be known: a source that cannot be read is named. */
  public Matches look(Profile profile) {
    Instant moment = clock.instant();
    SubjectSource kind = kind(profile);
    var sum = new Sum();
    var away = new TreeMap<String, Message>();
    for (String source : sources(kind, profile)) {
      var one = new Sum();
      try {
        read(profile, kind, source, moment, batch -> one.decide(this, profile, batch, moment));
        sum.add(one);
      } catch (KontorException e) {
        if (one.deciding) {
          throw e;
        }
        away.put(source, e.problem());
      }
    }
    return sum.matches(away);
  }

  /** Looks at all live subjects now; tells of each batch which of it match. */
  void stream(Profile profile, BiConsumer<List<Subject>, List<Subject>> batchAndMatched) {
    Instant moment = clock.instant();
    SubjectSource kind = kind(profile);
    for (String source : sources(kind, profile)) {
      Consumer<List<Subject>> each =
          batch -> batchAndMatched.accept(batch, matching(profile, batch, moment));
      read(profile, kind, source, moment, each);
    }
  }

  /**
   * Looks at all live subjects now; tells of those that match, and of those of which nobody knows
   * whether they do (L6).
   *
   * @throws KontorException if a condition fails
   */
  void streamPossible(Profile profile, Consumer<List<Subject>> possible) {
    Instant moment = clock.instant();
    SubjectSource kind = kind(profile);
    for (String source : sources(kind, profile)) {
      read(
          profile,
          kind,
          source,
          moment,
          batch -> {
            List<Subject> puzzling = batch.stream().filter(kind::hasUnknown).toList();
            possible.accept(possible(profile, batch, puzzling, moment));
          });
    }
  }

  private List<Subject> possible(
      Profile profile, List<Subject> batch, List<Subject> puzzling, Instant moment) {
    String id = profile.id();
    Function<SubjectRef, LedgerView> views = ledger.apply(batch);
    Decision decision = decider.decide(batch, moment, views);
    decision.failures().stream()
        .filter(failure -> failure.profile().equals(id))
        .findFirst()
        .ifPresent(failure -> refuse(profile, failure));
    return Stream.concat(
            decision.matches().stream()
                .filter(match -> match.profile().equals(id))
                .map(Match::subject),
            decider.undecided(puzzling, Set.of(id), moment, views).stream()
                .map(Decision.Failure::subject))
        .toList();
  }

  /** What broke here may be well in a minute, and would fire then, although it is an old one. */
  private static void refuse(Profile profile, Decision.Failure failure) {
    var values = new HashMap<String, Object>();
    values.put("profile", profile.id());
    values.put("subject", failure.subject().title());
    Nested.put(values, "reason", failure.reason());
    throw new KontorException(WatchError.UNDECIDABLE, values);
  }

  private void read(
      Profile profile,
      SubjectSource kind,
      String source,
      Instant moment,
      Consumer<List<Subject>> each) {
    PluginsInUse.of(profile)
        .during(() -> kind.hold(source).during(() -> streamed(kind, source, moment, each)));
  }

  private SubjectSource kind(Profile profile) {
    return subjects
        .kind(profile.watch())
        .orElseThrow(
            () ->
                new KontorException(
                    WatchError.NO_SOURCE, Map.of("kind", profile.watch(), "source", "", "id", "")));
  }

  private static List<String> sources(SubjectSource kind, Profile profile) {
    return kind.sources().stream()
        .filter(source -> profile.shops().isEmpty() || profile.shops().contains(source))
        .sorted()
        .toList();
  }

  /** What was counted; knows whether a failure is the source's or ours. */
  private static final class Sum {

    private long looked;
    private int count;
    private final List<Subject> first = new ArrayList<>();
    private boolean deciding;

    void decide(Matching matching, Profile profile, List<Subject> batch, Instant moment) {
      deciding = true;
      take(batch, matching.matching(profile, batch, moment));
      deciding = false;
    }

    void take(List<Subject> batch, List<Subject> matched) {
      looked += batch.size();
      count += matched.size();
      show(matched);
    }

    void add(Sum other) {
      looked += other.looked;
      count += other.count;
      show(other.first);
    }

    private void show(List<Subject> matched) {
      matched.stream().limit(SHOWN - first.size()).forEach(first::add);
    }

    Matches matches(Map<String, Message> away) {
      return new Matches(looked, count, first, away);
    }
  }

  private String streamed(
      SubjectSource kind, String source, Instant moment, Consumer<List<Subject>> each) {
    kind.stream(source, moment.minus(horizon), each);
    return source;
  }

  private List<Subject> matching(Profile profile, List<Subject> batch, Instant moment) {
    return decider.decide(batch, moment, ledger.apply(batch)).matches().stream()
        .filter(match -> match.profile().equals(profile.id()))
        .map(Match::subject)
        .toList();
  }
}
