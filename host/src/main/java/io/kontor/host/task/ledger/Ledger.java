package io.kontor.host.task.ledger;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.db.Database;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.journal.Journal;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.Profiles;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskRows;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was fired, once and for all: one row for each profile, subject and occurrence, kept by the
 * database's own key. Safe for use by any number of threads and nodes.
 */
public final class Ledger {

  private final Database database;
  private final Clock clock;
  private final Profiles profiles;
  private final Journal journal;
  private final Duration settle;

  /**
   * A ledger in Kontor's own database.
   *
   * @param settle how long a subject must lie before an effect about it may begin (L17)
   */
  public Ledger(
      Database database, Clock clock, Profiles profiles, Journal journal, Duration settle) {
    this.database = database;
    this.clock = clock;
    this.profiles = profiles;
    this.journal = journal;
    this.settle = settle;
  }

  /**
   * Turns matches into tasks, as far as they are not tasks already. What is unchanged writes
   * nothing.
   *
   * @param matches those of one batch; profiles that are not active are left out
   * @return how many tasks came to be, or came back, for each profile
   */
  public Map<String, Integer> fire(List<Match> matches) {
    Map<String, Profile> known = current(matches);
    List<Match> wanted = matches.stream().filter(m -> known.containsKey(m.profile())).toList();
    var firing = new Firing(clock.instant(), settle, known, read(wanted));
    firing.decide(wanted);
    return firing.nothing()
        ? Map.of()
        : database.transaction(transaction -> firing.write(transaction, journal));
  }

  /**
   * Records that subjects matched before a profile became active: their whole series is used up
   * (L4), as soon as the activation is finished.
   *
   * @return for how many of the subjects something was still to be used up
   */
  public int useUp(Profile profile, String activation, List<Subject> subjects) {
    List<Match> matches =
        subjects.stream().map(subject -> new Match(profile.id(), subject)).toList();
    var usedUp = new UsedUp(clock.instant(), profile, subjects, read(matches));
    return usedUp.nothing() ? 0 : database.transaction(tx -> usedUp.write(tx, activation));
  }

  /**
   * What conditions may know of the tasks of a batch. The ledger is read when the first of them
   * asks, once for the batch.
   */
  public Function<SubjectRef, LedgerView> views(List<Subject> subjects) {
    return new DoneTasks(database, subjects);
  }

  /** What conditions may know of the tasks of one subject, as of now. */
  public LedgerView view(Subject subject) {
    return views(List.of(subject)).apply(subject.ref());
  }

  private Map<String, Profile> current(List<Match> matches) {
    var known = new HashMap<String, Profile>();
    for (String id : matches.stream().map(Match::profile).collect(Collectors.toSet())) {
      Optional<Profile> profile = profiles.current(id);
      profile.ifPresent(p -> known.put(id, p));
    }
    return known;
  }

  private Map<Firing.Key, Series> read(List<Match> matches) {
    var sources = new HashMap<Source, Set<String>>();
    for (Match match : matches) {
      SubjectRef ref = match.subject().ref();
      sources.computeIfAbsent(Source.of(ref), source -> new HashSet<>()).add(ref.id());
    }
    var tasks = new HashMap<Firing.Key, List<Task>>();
    sources.forEach((source, ids) -> collect(tasks, source, ids));
    var series = new HashMap<Firing.Key, Series>();
    tasks.forEach((key, rows) -> series.put(key, new Series(rows)));
    return series;
  }

  private void collect(Map<Firing.Key, List<Task>> tasks, Source source, Set<String> ids) {
    for (Task task : TaskRows.of(database, source.kind(), source.key(), ids)) {
      tasks
          .computeIfAbsent(new Firing.Key(task.profile(), task.subject()), key -> new ArrayList<>())
          .add(task);
    }
  }

  /** Where subjects come from. */
  private record Source(String kind, String key) {
    static Source of(SubjectRef ref) {
      return new Source(ref.kind(), ref.source());
    }
  }
}
