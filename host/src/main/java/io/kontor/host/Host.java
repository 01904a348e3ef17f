package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Nearest;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.RememberedShopValues;
import io.kontor.host.db.Pool;
import io.kontor.host.health.Trouble;
import io.kontor.host.installation.Configuration;
import io.kontor.host.journal.Journal;
import io.kontor.host.licence.Licences;
import io.kontor.host.mail.AccessTokens;
import io.kontor.host.mail.AccountBook;
import io.kontor.host.mail.MailAccountCheck;
import io.kontor.host.plugin.lifecycle.PluginHost;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.schedule.Schedule;
import io.kontor.host.settings.PluginSettings;
import io.kontor.host.settings.SettingsStore;
import io.kontor.host.task.run.WritingSteps;
import io.kontor.host.trial.Trials;
import io.kontor.host.watch.ProfileRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running program: its parts, and what is done with all of them. */
public final class Host implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Host.class);
  private static final String FILE = "kontor.yaml";
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Configuration configuration;
  private final Outside outside;
  private final Behaviour behaviour;
  private final Engine engine;
  private final Closing closing;
  private final Map<String, Trouble> arming = new ConcurrentHashMap<>();
  private long wokenFor;
  private boolean wakeAgain;

  /** What surrounds the engine. */
  record Outside(
      Pool pool,
      ConnectedShops shops,
      RememberedShopValues values,
      PluginHost plugins,
      Licences licences,
      LicenceWatch watch,
      String instance) {}

  /** What profiles say. */
  record Behaviour(
      ProfileCatalogue profiles,
      ProfileRules rules,
      Trials trials,
      Registrations registrations,
      Kept kept) {}

  /** What people set. */
  record Kept(
      SettingsStore store,
      PluginSettings settings,
      AccountBook accounts,
      AccessTokens tokens,
      MailAccountCheck check) {}

  Host(
      Configuration configuration,
      Outside outside,
      Behaviour behaviour,
      Engine engine,
      Closing closing) {
    this.configuration = configuration;
    this.outside = outside;
    this.behaviour = behaviour;
    this.engine = engine;
    this.closing = closing;
  }

  /** Brings everything in line with what lies in the folders now. */
  public synchronized void refresh() {
    outside.plugins().scan();
    outside.watch().look();
    readShops();
  }

  /** Asks the shops again what they offer: a name in a profile means what it means now (L14). */
  synchronized void askShops() {
    outside.values().expire();
    readShops();
  }

  private void readShops() {
    for (String shop : outside.shops().keys()) {
      readValues(shop);
    }
    readProfiles();
  }

  /** Looks for plug-ins only; if one came or went, profiles and rules follow at once. */
  public synchronized void refreshPlugins() {
    long before = behaviour.registrations().generation();
    outside.plugins().scan();
    if (behaviour.registrations().generation() != before) {
      readProfiles();
    }
  }

  private void readProfiles() {
    long plugins = behaviour.registrations().generation();
    List<ProfileStatus> statuses = behaviour.profiles().reload();
    behaviour.rules().use(statuses, plugins);
    wake(plugins);
  }

  /** Twice: a step may still be about to write that its plug-in is away. */
  private void wake(long plugins) {
    if (plugins != wokenFor || wakeAgain) {
      wakeAgain = plugins != wokenFor;
      wokenFor = plugins;
      engine.workers().wake();
    }
  }

  /** The boundary of a shop: one that is away keeps its values of last time. */
  private void readValues(String shop) {
    try {
      outside.values().refresh(outside.shops(), shop);
    } catch (KontorException e) {
      log.info("The values of shop {} were not read: {}", shop, e.getMessage());
    }
  }

  /**
   * Switches on and off what the configuration says (L40); what is so already stays as it is.
   *
   * @return what came of each profile that was not on
   */
  public List<Armed> arm() {
    var armed = new ArrayList<Armed>();
    configuration
        .profiles()
        .forEach(
            (id, wanted) -> {
              boolean active = engine.states().of(id).active();
              if (active && !wanted.active()) {
                engine.activation().deactivate(id, FILE);
              } else if (wanted.active() && !active && behaviour.profiles().find(id).isPresent()) {
                armed.add(switchOn(id, wanted.catchUp()));
              }
            });
    return armed;
  }

  /** The boundary of a profile: while a shop is away the list is not whole; tried again. */
  private Armed switchOn(String id, CatchUp catchUp) {
    Trouble trouble =
        arming.computeIfAbsent(
            id, key -> new Trouble(log, "Profile " + key + " cannot be switched on"));
    try {
      askShops();
      int matched = engine.activation().activate(id, catchUp, FILE);
      trouble.over();
      log.info("Profile {} switched on with catch-up {}: {} match already", id, catchUp, matched);
      return new Armed(id, catchUp, matched, Optional.empty(), inVain(id));
    } catch (KontorException e) {
      trouble.met(e);
      return new Armed(id, catchUp, 0, Optional.of(e.problem()), List.of());
    }
  }

  private List<Message> inVain(String id) {
    return behaviour.profiles().find(id).map(writing()::inVain).orElse(List.of());
  }

  /** Profiles the configuration speaks of and nobody knows, each with what may have been meant. */
  public Map<String, List<String>> unknownProfiles() {
    var known = new TreeSet<String>();
    behaviour.profiles().list().forEach(status -> known.add(behaviour.profiles().id(status)));
    var unknown = new TreeMap<String, List<String>>();
    configuration.profiles().keySet().stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> unknown.put(id, Nearest.to(id, known)));
    return unknown;
  }

  /**
   * Lets it watch and work by itself, until what is returned is closed.
   *
   * @return ends the watching; running steps are ended when the host is closed
   */
  public AutoCloseable work() {
    Schedule schedule = engine.schedule().get();
    schedule.every(configuration.engine().tick(), "tick", this::look);
    schedule.start();
    engine.workers().start(POLL);
    return schedule;
  }

  private void look() {
    refresh();
    arm();
    engine.tick().runPaced();
  }

  /** Which steps write where nobody may. */
  public WritingSteps writing() {
    return new WritingSteps(behaviour.registrations(), outside.shops().readOnly());
  }

  /** What is watched and done. */
  public Engine engine() {
    return engine;
  }

  /** The configured shops. */
  public ConnectedShops shops() {
    return outside.shops();
  }

  /** The plug-ins. */
  public PluginHost plugins() {
    return outside.plugins();
  }

  /** The activation codes. */
  public Licences licences() {
    return outside.licences();
  }

  /** The profiles. */
  public ProfileCatalogue profiles() {
    return behaviour.profiles();
  }

  /** What was decided and done. */
  public Journal journal() {
    return engine.journal();
  }

  Pool pool() {
    return outside.pool();
  }

  Kept kept() {
    return behaviour.kept();
  }

  Trials trials() {
    return behaviour.trials();
  }

  ProfileRules rules() {
    return behaviour.rules();
  }

  Registrations registrations() {
    return behaviour.registrations();
  }

  Configuration configuration() {
    return configuration;
  }

  String instance() {
    return outside.instance();
  }

  @Override
  public void close() {
    closing.close();
  }
}
