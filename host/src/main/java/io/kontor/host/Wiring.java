package io.kontor.host;

import io.kontor.api.db.Database;
import io.kontor.host.command.Terminal;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.LentShops;
import io.kontor.host.connection.RememberedShopValues;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Migrations;
import io.kontor.host.db.Pool;
import io.kontor.host.installation.Configuration;
import io.kontor.host.licence.Licences;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.mail.AccountBook;
import io.kontor.host.mail.MailAccountCheck;
import io.kontor.host.mail.RefreshTokens;
import io.kontor.host.mail.SmtpMail;
import io.kontor.host.mail.StoredTokens;
import io.kontor.host.mail.TrustOfJava;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.OrderSubjects;
import io.kontor.host.plugin.lifecycle.Absences;
import io.kontor.host.plugin.lifecycle.LentServices;
import io.kontor.host.plugin.lifecycle.PluginHost;
import io.kontor.host.plugin.lifecycle.RememberedParts;
import io.kontor.host.plugin.lifecycle.StoredHolds;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileVersions;
import io.kontor.host.profile.SentenceReader;
import io.kontor.host.rule.ModuleCache;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.Slot;
import io.kontor.host.settings.KeyFile;
import io.kontor.host.settings.PluginSettings;
import io.kontor.host.settings.Secrets;
import io.kontor.host.settings.SettingsStore;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.trial.Trials;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.WatchedSentences;
import io.kontor.host.watch.WatchedSubjects;
import io.kontor.host.web.desk.LicensedPlugins;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * The parts list: the only place that makes services, in the order in which they need each other.
 */
public final class Wiring {

  private static final int CONNECTIONS = 10;

  private final Installation installation;
  private final Configuration configuration;
  private final Clock clock;
  private final Terminal terminal;
  private final Closing closing = new Closing();

  /** What will be put together, and where. */
  public Wiring(
      Installation installation, Configuration configuration, Clock clock, Terminal terminal) {
    this.installation = installation;
    this.configuration = configuration;
    this.clock = clock;
    this.terminal = terminal;
  }

  /**
   * Puts the host together; nothing is watched yet. What was opened is closed again if a part
   * fails.
   */
  public Host host() {
    try {
      return parts();
    } catch (RuntimeException | Error e) {
      closing.close();
      throw e;
    }
  }

  private Host parts() {
    closing.add(DataFolder.take(installation.data()));
    var databases = new DatabaseParts(installation, configuration.database(), terminal, closing);
    Pool pool = databases.pool(CONNECTIONS);
    Database database = LentDatabase.of(pool);
    SecretKey key = KeyFile.readOrCreate(keyFile());
    SettingsStore store = store(database, key);
    ConnectedShops shops = closing.add(new ConnectedShops(configuration.shops()));
    var values = new RememberedShopValues(database, clock);
    var conditions = new ConditionTypes(OrderConditions.types());
    Host.Kept kept = kept(store);
    var lentShops = new LentShops(shops);
    TemplateEngine templates = closing.add(new TemplateEngine());
    LentServices lent = lent(pool, kept, lentShops);
    var licensed = new PluginParts(installation, configuration, clock);
    PluginHost plugins = closing.add(licensed.host(database, lent));
    plugins.keepHolds(new StoredHolds(store));
    var absences = new Absences(RememberedParts.in(database), plugins);
    var registrations = new Registrations(conditions, shops, terminal.wording(), absences);
    plugins.listen(registrations);
    var subjects = new WatchedSubjects(List.of(new OrderSubjects(shops)));
    var sentences =
        new AwaitedSentences(new WatchedSentences(subjects.kinds(), conditions, values), absences);
    ProfileCatalogue profiles =
        profiles(sentences, database, new ProfileChecks(templates, registrations));
    var rules = new ProfileRules(subjects, new RuleCompiler(Optional.of(cache(key))), Slot.LIVE);
    var watched = new EngineParts.Watched(subjects, profiles, rules, registrations);
    Engine engine =
        new EngineParts(configuration.engine(), instance(), clock, closing).engine(pool, watched);
    Licences licences = licensed.licences(database);
    LicenceWatch watch = watch(plugins, licences, store, engine);
    var trials = new Trials(subjects, conditions, registrations, lentShops, templates);
    return new Host(
        configuration,
        new Host.Outside(pool, shops, values, plugins, licences, watch, instance()),
        new Host.Behaviour(profiles, rules, trials, registrations, kept),
        engine,
        closing);
  }

  private static SettingsStore store(Database database, SecretKey key) {
    var store = new SettingsStore(database, new Secrets(key));
    store.requireRightKey();
    return store;
  }

  private ProfileCatalogue profiles(
      SentenceReader sentences, Database database, ProfileChecks checks) {
    Path folder = installation.folder(configuration.folders().profiles());
    return new ProfileCatalogue(folder, sentences, new ProfileVersions(database), checks);
  }

  private LicenceWatch watch(
      PluginHost plugins, Licences licences, SettingsStore store, Engine engine) {
    int shops = configuration.shops().size();
    var licensed =
        new LicensedPlugins(
            plugins,
            licences,
            (manifest, origin) -> PluginParts.licence(licences, manifest, origin, shops));
    return new LicenceWatch(licensed, store, engine.journal(), clock);
  }

  private LentServices lent(Pool pool, Host.Kept kept, LentShops shops) {
    return new LentServices(
        clock, kept.settings(), LentDatabase.of(pool), new Migrations(pool), shops, mail(kept));
  }

  private Path keyFile() {
    String configured = configuration.folders().keyFile();
    return configured.isEmpty()
        ? installation.data().resolve("kontor.key")
        : installation.folder(configured);
  }

  private ModuleCache cache(SecretKey key) {
    return new ModuleCache(installation.data().resolve("cache"), key.getEncoded());
  }

  private String instance() {
    return InstallationId.keptIn(installation.data().resolve("installation.id"), new SecureRandom())
        .toString();
  }

  private SmtpMail mail(Host.Kept kept) {
    return closing.add(new SmtpMail(kept.accounts(), kept.tokens(), new TrustOfJava(), clock));
  }

  private Host.Kept kept(SettingsStore store) {
    var rotated = new StoredTokens(store);
    var tokens = new RefreshTokens(clock, rotated);
    return new Host.Kept(
        store,
        new PluginSettings(store, configuration.plugins().settings()),
        new AccountBook(configuration.mail().accounts(), store, rotated),
        tokens,
        new MailAccountCheck(tokens, new TrustOfJava()));
  }
}
