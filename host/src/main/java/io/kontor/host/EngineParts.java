package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.api.db.Database;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.installation.Configuration;
import io.kontor.host.journal.Journal;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.schedule.Schedule;
import io.kontor.host.task.DailyCounts;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.Profiles;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.claim.Claims;
import io.kontor.host.task.claim.Workers;
import io.kontor.host.task.command.Switching;
import io.kontor.host.task.command.TaskCommands;
import io.kontor.host.task.ledger.Ledger;
import io.kontor.host.task.run.RunnerParts;
import io.kontor.host.task.run.TaskRunner;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.watch.Activation;
import io.kontor.host.watch.ConditionGuard;
import io.kontor.host.watch.Explanations;
import io.kontor.host.watch.Outages;
import io.kontor.host.watch.Pace;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.Tick;
import io.kontor.host.watch.TickParts;
import io.kontor.host.watch.UntilIdle;
import io.kontor.host.watch.WatchedSubjects;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Puts the engine together: what looks at subjects, and what does the tasks that come of it. */
final class EngineParts {

  private static final Duration LEASE = Duration.ofSeconds(60);

  private final Configuration.Engine settings;
  private final String instance;
  private final Clock clock;
  private final Closing closing;

  /** What is looked at, and by which profiles. */
  record Watched(
      WatchedSubjects subjects,
      ProfileCatalogue catalogue,
      ProfileRules rules,
      Registrations registrations) {}

  EngineParts(Configuration.Engine settings, String instance, Clock clock, Closing closing) {
    this.settings = settings;
    this.instance = instance;
    this.clock = clock;
    this.closing = closing;
  }

  Engine engine(Pool pool, Watched watched) {
    Database database = LentDatabase.of(pool);
    var journal = new Journal(database);
    Profiles profiles = new CatalogueProfiles(watched.catalogue());
    var states = new ProfileStates(database);
    var ledger = new Ledger(database, clock, profiles, journal, settings.settle());
    var claims = new Claims(database, instance, LEASE);
    var runner = new TaskRunner(database, clock, runnerParts(watched, profiles, ledger, journal));
    Workers workers = closing.add(new Workers(claims, runner, clock, settings.workers()));
    var parts =
        new TickParts(
            watched.subjects(),
            watched.rules(),
            profiles,
            states,
            ledger,
            clock,
            settings.horizon());
    var outages = new Outages(clock, journal);
    var tick = new Tick(parts, outages, new Pace(clock, journal));
    var tasks = new TaskQuery(database, journal);
    return new Engine(
        journal,
        states,
        new Activation(parts, new Switching(database, clock, states, journal)),
        tick,
        new Explanations(parts),
        outages,
        claims,
        workers,
        new UntilIdle(tick, workers, tasks),
        tasks,
        new TaskCommands(database, clock, profiles, journal),
        new DailyCounts(database, clock),
        () -> new Schedule(pool, instance));
  }

  private RunnerParts runnerParts(
      Watched watched, Profiles profiles, Ledger ledger, Journal journal) {
    TemplateEngine templates = closing.add(new TemplateEngine());
    return new RunnerParts(
        profiles,
        watched.subjects(),
        new ConditionGuard(watched.subjects(), new SentencePrinter()::text),
        watched.registrations(),
        new ProfileMails(watched.catalogue(), templates),
        ledger,
        journal);
  }

  private record CatalogueProfiles(ProfileCatalogue catalogue) implements Profiles {

    @Override
    public Optional<Profile> current(String id) {
      return catalogue.find(id);
    }

    @Override
    public Optional<Message> whyAway(String id) {
      return catalogue.list().stream()
          .filter(status -> catalogue.id(status).equals(id))
          .flatMap(status -> status.waits().stream())
          .findFirst();
    }

    @Override
    public Optional<Profile> find(String id, String version) {
      return catalogue.find(id, version);
    }
  }
}
