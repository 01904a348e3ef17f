package io.kontor.host;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.command.Terminal;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.mail.Mailbox;
import io.kontor.host.order.OrderCatalogue;
import io.kontor.host.people.Audit;
import io.kontor.host.people.CommandToken;
import io.kontor.host.people.DatabaseAccounts;
import io.kontor.host.people.PasswordHash;
import io.kontor.host.people.Sessions;
import io.kontor.host.people.SetUp;
import io.kontor.host.people.SignIn;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.task.TaskState;
import io.kontor.host.web.Bar;
import io.kontor.host.web.Entrance;
import io.kontor.host.web.Page;
import io.kontor.host.web.Readiness;
import io.kontor.host.web.Site;
import io.kontor.host.web.TemplatePages;
import io.kontor.host.web.WebOptions;
import io.kontor.host.web.WebServer;
import io.kontor.host.web.desk.DemoMails;
import io.kontor.host.web.desk.FolderProfiles;
import io.kontor.host.web.desk.LedgerTasks;
import io.kontor.host.web.desk.LicensedPlugins;
import io.kontor.host.web.desk.RuleReasons;
import io.kontor.host.web.desk.StoredSettings;
import io.kontor.host.web.page.AboutPage;
import io.kontor.host.web.page.Attention;
import io.kontor.host.web.page.DashboardPage;
import io.kontor.host.web.page.JournalPage;
import io.kontor.host.web.page.MailboxPage;
import io.kontor.host.web.page.OrdersPage;
import io.kontor.host.web.page.PluginsPage;
import io.kontor.host.web.page.ProfilesPage;
import io.kontor.host.web.page.ShopHealth;
import io.kontor.host.web.page.TasksPage;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the admin pages together over a host. */
public final class WebParts {

  private static final Set<PluginState> UNWELL = Set.of(PluginState.FAILED, PluginState.REFUSED);

  private final Host host;
  private final Installation installation;
  private final Terminal terminal;
  private final Clock clock;
  private final Audit audit;

  /** Pages over a host; people's sessions run by this clock. */
  public WebParts(Host host, Installation installation, Terminal terminal, Clock clock) {
    this.host = host;
    this.installation = installation;
    this.terminal = terminal;
    this.clock = clock;
    this.audit =
        (person, what) ->
            host.journal()
                .write(JournalEntry.of(clock.instant(), JournalKind.PERSON, "", what, person));
  }

  /**
   * Serves the pages and says where.
   *
   * @param mailbox the demo's; empty in the field
   * @return ends it
   */
  public AutoCloseable serve(Optional<Mailbox> mailbox) {
    var accounts = new DatabaseAccounts(LentDatabase.of(host.pool()));
    var passwords = new PasswordHash();
    var setUp = new SetUp(accounts, passwords, clock);
    var token = new CommandToken();
    var entrance =
        new Entrance(
            accounts,
            new SignIn(accounts, passwords, clock),
            setUp,
            new Sessions(clock),
            token,
            audit);
    var site =
        new Site(
            new TemplatePages(terminal.wording()),
            terminal.wording(),
            entrance,
            () -> bars(mailbox.isPresent()),
            this::readiness,
            pages(mailbox));
    var http = host.configuration().http();
    WebServer server = WebServer.start(new WebOptions(http.host(), http.port(), zone()), site);
    token.write(installation.data(), server.address());
    terminal.say("command.run.open", Map.of("address", server.address()));
    invite(setUp, server.address());
    return () -> {
      CommandToken.delete(installation.data());
      server.close();
    };
  }

  private void invite(SetUp setUp, URI address) {
    Optional<String> path = setUp.atStart();
    if (path.isPresent()) {
      terminal.say("command.run.setup", Map.of("address", address + path.get()));
    } else if (setUp.isOpen()) {
      terminal.say("command.run.setup-kept", Map.of());
    }
  }

  private List<Page> pages(Optional<Mailbox> mailbox) {
    Engine engine = host.engine();
    var tasks = new LedgerTasks(engine.tasks(), engine.commands(), engine.counts());
    var profiles =
        new FolderProfiles(
            host.profiles(),
            engine.states(),
            engine.activation(),
            host.registrations(),
            host.trials(),
            host.rules(),
            engine.tick());
    int shops = host.shops().keys().size();
    var plugins =
        new LicensedPlugins(
            host.plugins(),
            host.licences(),
            (manifest, origin) -> PluginParts.licence(host.licences(), manifest, origin, shops));
    var settings = new StoredSettings(host.plugins(), host.kept().store(), host.kept().settings());
    var pages = new ArrayList<Page>();
    pages.add(
        new DashboardPage(
            tasks, host.journal()::page, this::shops, this::attention, this::readiness));
    pages.add(
        new OrdersPage(
            new OrderCatalogue(host.shops()),
            tasks,
            host.journal()::page,
            profiles::title,
            new RuleReasons(engine.explanations())));
    pages.add(new ProfilesPage(profiles, tasks));
    pages.add(new TasksPage(tasks, profiles));
    pages.add(new JournalPage(host.journal()::page, profiles));
    pages.add(new PluginsPage(plugins, settings));
    mailbox.ifPresent(box -> pages.add(new MailboxPage(new DemoMails(box))));
    pages.add(new AboutPage(version(), host.instance(), List.of()));
    return pages;
  }

  private static String version() {
    String version = WebParts.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  private ZoneId zone() {
    return host.shops().keys().stream()
        .findFirst()
        .map(host.shops()::zone)
        .orElseGet(ZoneId::systemDefault);
  }

  private List<Bar> bars(boolean demo) {
    var bars = new ArrayList<Bar>();
    if (demo) {
      bars.add(new Bar(Bar.Tone.INFO, Message.of("host.bar.demo")));
    }
    String armed =
        String.join(
            ", ",
            host.configuration().profiles().entrySet().stream()
                .filter(profile -> profile.getValue().active())
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    if (!armed.isEmpty()) {
      bars.add(new Bar(Bar.Tone.WARNING, new Message("host.bar.armed", Map.of("profiles", armed))));
    }
    return bars;
  }

  private List<ShopHealth> shops() {
    Map<String, Message> out = host.engine().outages().current();
    return host.shops().keys().stream()
        .map(
            key ->
                new ShopHealth(
                    key,
                    key,
                    !out.containsKey(key),
                    out.getOrDefault(key, Message.of("host.shop.read"))))
        .toList();
  }

  private List<Attention> attention() {
    var list = new ArrayList<Attention>();
    for (TaskState state : List.of(TaskState.UNCERTAIN, TaskState.PARKED)) {
      long count = host.engine().tasks().countsByState().getOrDefault(state, 0L);
      if (count > 0) {
        Message why =
            new Message("host.attention." + state.name(), Map.of("count", String.valueOf(count)));
        list.add(new Attention(Text.same(String.valueOf(count)), why, "/tasks?state=" + state));
      }
    }
    for (ProfileStatus profile : host.profiles().list()) {
      if (profile.broken()) {
        String place = profile.problems().get(0).place().toString();
        Map<String, String> values = Map.of("folder", profile.name(), "place", place);
        var why = new Message("host.attention.profile", values);
        list.add(new Attention(Text.same(profile.name()), why, "/profiles/" + profile.name()));
      }
    }
    for (PluginStatus plugin : host.plugins().statuses()) {
      if (UNWELL.contains(plugin.state())) {
        Text title = plugin.manifest().map(m -> m.title()).orElse(Text.same(plugin.id()));
        list.add(new Attention(title, plugin.reason(), "/plugins"));
      }
    }
    return list;
  }

  private Readiness readiness() {
    var parts = new TreeMap<String, Boolean>();
    Map<String, Message> out = host.engine().outages().current();
    host.shops().keys().forEach(key -> parts.put("shop " + key, !out.containsKey(key)));
    parts.put("tick", host.engine().tick().last().isPresent());
    return new Readiness(!parts.containsValue(false), parts);
  }
}
