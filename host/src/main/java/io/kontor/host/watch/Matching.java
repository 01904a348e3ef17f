package io.kontor.host.watch;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

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
   */
  public record Matches(long looked, int count, List<Subject> first) {

    /** Copies the list. */
    public Matches {
      first = List.copyOf(first);
    }
  }

  /** What matches now. A source that cannot be read is an error here. */
  public Matches now(Profile profile) {
    var first = new ArrayList<Subject>();
    long[] looked = {0};
    int[] count = {0};
    stream(
        profile,
        (batch, matched) -> {
          looked[0] += batch.size();
          count[0] += matched.size();
          matched.stream().limit(SHOWN - first.size()).forEach(first::add);
        });
    return new Matches(looked[0], count[0], first);
  }

  /** Looks at all live subjects now; tells of each batch which of it match. */
  void stream(Profile profile, BiConsumer<List<Subject>, List<Subject>> batchAndMatched) {
    Instant moment = clock.instant();
    SubjectSource kind =
        subjects
            .kind(profile.watch())
            .orElseThrow(
                () ->
                    new KontorException(
                        WatchError.NO_SOURCE,
                        Map.of("kind", profile.watch(), "source", "", "id", "")));
    for (String source : new TreeSet<>(kind.sources())) {
      if (profile.shops().isEmpty() || profile.shops().contains(source)) {
        Consumer<List<Subject>> each =
            batch -> batchAndMatched.accept(batch, matching(profile, batch, moment));
        PluginsInUse.of(profile)
            .during(() -> kind.hold(source).during(() -> streamed(kind, source, moment, each)));
      }
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
