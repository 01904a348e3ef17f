package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.LicenceState;
import io.kontor.host.order.OrderCatalogue;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.task.TaskState;
import io.kontor.host.watch.TickReport;
import io.kontor.host.web.Bar;
import io.kontor.host.web.Readiness;
import io.kontor.host.web.desk.FolderProfiles;
import io.kontor.host.web.desk.LicensedPlugins;
import io.kontor.host.web.page.Attention;
import io.kontor.host.web.page.ProfileDesk;
import io.kontor.host.web.page.ShopHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a person, or whoever watches the watcher, should know at once. */
final class Overview {

  /** States in which a plug-in does not do what it is there for. */
  private static final Set<PluginState> UNWELL =
      Set.of(
          PluginState.FAILED,
          PluginState.REFUSED,
          PluginState.FOUND,
          PluginState.PAUSED,
          PluginState.WAITING_FOR_RESTART);

  /** A tick may be late by so much: it waits for shops that are slow. */
  private static final int TICKS_LATE = 3;

  private static final Duration LATE = Duration.ofMinutes(2);
  private static final Text HOST = Text.same("Kontor");
  private static final Text TASKS = new Text("Aufgaben", "Tasks", "Attività");
  private static final Text MAIL = Text.same("Mail");
  private static final String SOURCES = "/journal?kind=SOURCE";

  private final Host host;
  private final Clock clock;
  private final Instant since;
  private final FolderProfiles profiles;
  private final LicensedPlugins plugins;

  /** An overview of a host; lateness is measured by this clock. */
  Overview(Host host, Clock clock) {
    this.host = host;
    this.clock = clock;
    this.since = clock.instant();
    Engine engine = host.engine();
    this.profiles =
        new FolderProfiles(
            host.profiles(),
            new FolderProfiles.Parts(
                engine.states(),
                engine.activation(),
                host.trials(),
                host.rules(),
                engine.tick(),
                engine.outages(),
                host.writing(),
                host::askShops),
            host.registrations(),
            new OrderCatalogue(host.shops())::rows,
            host.configuration().profiles().keySet());
    int shops = host.shops().keys().size();
    this.plugins =
        new LicensedPlugins(
            host.plugins(),
            host.licences(),
            (manifest, origin) -> PluginParts.licence(host.licences(), manifest, origin, shops));
  }

  FolderProfiles profiles() {
    return profiles;
  }

  LicensedPlugins plugins() {
    return plugins;
  }

  /** The strips above every page. */
  List<Bar> bars(boolean demo) {
    var bars = new ArrayList<Bar>();
    if (demo) {
      bars.add(new Bar(Bar.Tone.INFO, Message.of("host.bar.demo")));
    }
    List<Text> armed =
        host.configuration().profiles().entrySet().stream()
            .filter(profile -> profile.getValue().active())
            .map(profile -> profiles.title(profile.getKey()))
            .toList();
    if (!armed.isEmpty()) {
      bars.add(new Bar(Bar.Tone.WARNING, new Message("host.bar.armed", titles(armed))));
    }
    return bars;
  }

  private static Map<String, String> titles(List<Text> all) {
    return Map.of(
        "profiles_de", String.join(", ", all.stream().map(Text::de).toList()),
        "profiles_en", String.join(", ", all.stream().map(Text::en).toList()),
        "profiles_it", String.join(", ", all.stream().map(Text::it).toList()));
  }

  /** How each shop is doing. */
  List<ShopHealth> shops() {
    Map<String, Message> out = host.engine().outages().current();
    Optional<Instant> looked = host.engine().tick().last().map(TickReport::moment);
    return host.shops().keys().stream()
        .map(
            key -> {
              boolean well = !out.containsKey(key);
              Message state = out.getOrDefault(key, Message.of("host.shop.read"));
              return new ShopHealth(
                  key, well, state, well ? looked : host.engine().outages().since(key));
            })
        .toList();
  }

  /** What a person should look at. */
  List<Attention> attention() {
    return Stream.of(
            tick(),
            shopsAway(),
            tasks(),
            mail(),
            profilesUnwell(),
            profilesInVain(),
            pluginsUnwell())
        .flatMap(List::stream)
        .toList();
  }

  private List<Attention> tick() {
    return isLate(looked().orElse(since))
        ? List.of(new Attention(HOST, Message.of("host.attention.tick"), SOURCES))
        : List.of();
  }

  private List<Attention> shopsAway() {
    return shops().stream()
        .filter(shop -> !shop.well())
        .map(shop -> new Attention(Text.same(shop.title()), shop.state(), SOURCES))
        .toList();
  }

  private List<Attention> tasks() {
    var list = new ArrayList<Attention>();
    Map<TaskState, Long> counts = host.engine().tasks().countsByState();
    for (TaskState state : List.of(TaskState.UNCERTAIN, TaskState.PARKED)) {
      long count = counts.getOrDefault(state, 0L);
      if (count > 0) {
        Message why =
            new Message("host.attention." + state.name(), Map.of("count", String.valueOf(count)));
        list.add(new Attention(TASKS, why, "/tasks?state=" + state));
      }
    }
    return list;
  }

  private List<Attention> mail() {
    return host.kept().accounts().all().isEmpty()
        ? List.of(new Attention(MAIL, Message.of("host.attention.no-mail"), "/settings/mail"))
        : List.of();
  }

  /** Only profiles that are on: what is off keeps nobody waiting. */
  private List<Attention> profilesUnwell() {
    return profiles.all().stream()
        .filter(card -> card.power().on() && card.state() != ProfileDesk.State.ACTIVE)
        .map(
            card ->
                Attention.profile(
                    card.id(),
                    card.title(),
                    card.reason().orElse(Message.of("host.attention." + card.state()))))
        .toList();
  }

  private List<Attention> profilesInVain() {
    return profiles.all().stream()
        .filter(card -> card.power().on())
        .flatMap(
            card ->
                profiles.inVain(card.id()).stream()
                    .map(why -> Attention.profile(card.id(), card.title(), why)))
        .toList();
  }

  private List<Attention> pluginsUnwell() {
    return plugins.statuses().stream().flatMap(status -> attention(status).stream()).toList();
  }

  private Optional<Attention> attention(PluginStatus status) {
    Text title = status.manifest().map(m -> m.title()).orElse(Text.same(status.id()));
    if (UNWELL.contains(status.state())) {
      return Optional.of(Attention.plugin(status.id(), title, status.reason()));
    }
    return plugins
        .licence(status)
        .filter(it -> it.warning().isPresent() || it.state() == LicenceState.GRACE)
        .map(Licence::message)
        .map(message -> Attention.plugin(status.id(), title, message));
  }

  /** Whether the host does its work: it looks, and it can write down what it found. */
  Readiness readiness() {
    var parts = new TreeMap<String, Boolean>();
    Map<String, Message> out = host.engine().outages().current();
    host.shops().keys().forEach(key -> parts.put("shop " + key, !out.containsKey(key)));
    boolean tick = looked().map(it -> !isLate(it)).orElse(false);
    boolean database = answers();
    parts.put("tick", tick);
    parts.put("database", database);
    return new Readiness(tick && database, parts);
  }

  /** When the last tick ended. */
  private Optional<Instant> looked() {
    return host.engine().tick().last().map(it -> it.moment().plus(it.took()));
  }

  private boolean isLate(Instant looked) {
    Duration patience = host.configuration().engine().tick().multipliedBy(TICKS_LATE).plus(LATE);
    return looked.plus(patience).isBefore(clock.instant());
  }

  private boolean answers() {
    try {
      return LentDatabase.of(host.pool())
          .first("SELECT 1 AS one", Map.of(), row -> row.integer("one") == 1)
          .orElse(false);
    } catch (KontorException e) {
      return false;
    }
  }
}
