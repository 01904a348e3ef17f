package io.kontor.host.task.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.Repeatability;
import io.kontor.api.db.Database;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.journal.Journal;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.FakeAction;
import io.kontor.host.task.FakeSource;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.Profiles;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TestDatabase;
import io.kontor.host.task.command.Switching;
import io.kontor.host.task.command.Switching.Opening;
import io.kontor.host.task.command.TaskCommands;
import io.kontor.host.task.ledger.Ledger;
import io.kontor.host.task.run.RunnerParts;
import io.kontor.host.task.run.TaskRunner;
import io.kontor.host.watch.ConditionGuard;
import io.kontor.host.watch.WatchedSubjects;
import io.kontor.kit.SettableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The ledger with everything around it, as one node has it. */
public final class Desk implements Profiles {

  private static final Duration LEASE = Duration.ofSeconds(60);

  public final SettableClock clock;
  public final Database database;
  public final FakeSource parcels;
  public final WatchedSubjects subjects;
  public final FakeAction mail;
  public final FakeAction file;
  public final FakeAction order;
  public final Journal journal;
  public final ProfileStates states;
  public final Switching switching;
  public final Ledger ledger;
  public final Claims claims;
  public final TaskRunner runner;
  public final TaskCommands commands;
  public final TaskQuery query;

  private final Map<String, Profile> profiles;
  private final Map<String, Profile> versions;

  private Desk(String instance, Duration settle, Optional<Desk> other) {
    this.clock = other.map(d -> d.clock).orElseGet(() -> new SettableClock("2026-03-10T09:00:00Z"));
    this.database = other.map(d -> d.database).orElseGet(TestDatabase::empty);
    this.parcels = other.map(d -> d.parcels).orElseGet(FakeSource::new);
    this.mail = other.map(d -> d.mail).orElse(new FakeAction("mail", Repeatability.ONCE));
    this.file = other.map(d -> d.file).orElse(new FakeAction("file", Repeatability.IDEMPOTENT));
    this.order = other.map(d -> d.order).orElse(new FakeAction("order", Repeatability.PROBE));
    this.profiles = other.map(d -> d.profiles).orElseGet(ConcurrentHashMap::new);
    this.versions = other.map(d -> d.versions).orElseGet(ConcurrentHashMap::new);
    this.subjects = new WatchedSubjects(List.of(parcels));
    this.journal = new Journal(database);
    this.states = new ProfileStates(database);
    this.switching = new Switching(database, clock, states, journal);
    this.ledger = new Ledger(database, clock, this, journal, settle);
    this.claims = new Claims(database, instance, LEASE);
    this.commands = new TaskCommands(database, clock, this, journal);
    this.query = new TaskQuery(database, journal);
    this.runner = new TaskRunner(database, clock, parts());
  }

  private RunnerParts parts() {
    return new RunnerParts(
        this,
        subjects,
        new ConditionGuard(subjects, Desk::sentence),
        this::action,
        profile ->
            (name, subject, more) -> {
              throw new AssertionError("No test renders");
            },
        ledger,
        journal);
  }

  /** The first node, on an empty database, without a settle delay. */
  public static Desk open() {
    return new Desk("node-1", Duration.ZERO, Optional.empty());
  }

  /** The same with a settle delay. */
  public static Desk settling(Duration settle) {
    return new Desk("node-1", settle, Optional.empty());
  }

  /** Another node on the same database. */
  public Desk node(String instance) {
    return new Desk(instance, Duration.ZERO, Optional.of(this));
  }

  private static Text sentence(Condition<?, ?> condition) {
    return Text.same(condition.type().id());
  }

  private Optional<Action<?>> action(String name) {
    return List.of(mail, file, order).stream()
        .filter(action -> action.id().equals(name))
        .<Action<?>>map(action -> action)
        .findFirst();
  }

  /** Makes a profile known, in a new version if it was. */
  public Profile know(ProfileDraft draft) {
    Profile profile = draft.done();
    profiles.put(profile.id(), profile);
    versions.put(profile.id() + profile.version(), profile);
    return profile;
  }

  /** Makes a profile known and active. */
  public Profile activate(ProfileDraft draft) {
    Profile profile = know(draft);
    switchOn(profile);
    return profile;
  }

  /** Switches a profile on; all that matches already fires. */
  public void switchOn(Profile profile) {
    String activation = switching.begin(profile.id());
    switching.on(profile, activation, new Opening(CatchUp.ALL, 0, "anna"));
  }

  /** Takes a profile's folder away. */
  public void forget(Profile profile) {
    profiles.remove(profile.id());
  }

  @Override
  public Optional<Profile> current(String id) {
    return Optional.ofNullable(profiles.get(id));
  }

  @Override
  public Optional<Profile> find(String id, String version) {
    return Optional.ofNullable(versions.get(id + version));
  }

  /** Fires a profile for parcels that the depot also has. */
  public Map<String, Integer> fire(Profile profile, Subject... matched) {
    parcels.put(matched);
    return ledger.fire(Arrays.stream(matched).map(s -> new Match(profile.id(), s)).toList());
  }

  /** Lets begin what is due by now, and says how many tasks that are. */
  public int promote() {
    return claims.promote(clock.instant());
  }

  /** Takes over what other nodes have left, and says how many tasks that are. */
  public int takeOverExpired() {
    return claims.takeOverExpired();
  }

  /** Claims one task; there must be one. */
  public Task claimOne() {
    promote();
    List<Task> claimed = claims.claim(new Hands(1, 1, List.of()));
    assertThat(claimed).as("a task that is due").hasSize(1);
    return claimed.get(0);
  }

  /** Claims one task and runs it. */
  public Task runOne() {
    Task claimed = claimOne();
    runner.run(claimed);
    return task(claimed.id());
  }

  /** A task as it is now. */
  public Task task(long id) {
    return query.find(id).orElseThrow().task();
  }

  /** The only task there is. */
  public Task onlyTask() {
    List<Task> all = query.page(TaskQuery.NEWEST, TaskFilter.ALL, 10);
    assertThat(all).as("the only task").hasSize(1);
    return all.get(0);
  }

  /** Lets all leases end, and what was under way be taken over. */
  public void leasesEnd() {
    database.update(
        "UPDATE task SET lease_until = NOW(6) - INTERVAL 1 SECOND WHERE state = 'RUNNING'",
        Map.of());
    takeOverExpired();
  }
}
