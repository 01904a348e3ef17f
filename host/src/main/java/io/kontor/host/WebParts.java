package io.kontor.host;

import io.kontor.host.command.Terminal;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.PluginTables;
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
import io.kontor.host.plugin.lifecycle.Purge;
import io.kontor.host.plugin.lifecycle.RememberedParts;
import io.kontor.host.web.Entrance;
import io.kontor.host.web.Page;
import io.kontor.host.web.Site;
import io.kontor.host.web.TemplatePages;
import io.kontor.host.web.WebOptions;
import io.kontor.host.web.WebServer;
import io.kontor.host.web.desk.DemoMails;
import io.kontor.host.web.desk.FolderProfiles;
import io.kontor.host.web.desk.LedgerTasks;
import io.kontor.host.web.desk.LicensedPlugins;
import io.kontor.host.web.desk.RuleReasons;
import io.kontor.host.web.desk.StoredAccounts;
import io.kontor.host.web.desk.StoredSettings;
import io.kontor.host.web.page.AboutPage;
import io.kontor.host.web.page.DashboardPage;
import io.kontor.host.web.page.JournalPage;
import io.kontor.host.web.page.MailAccountsPage;
import io.kontor.host.web.page.MailboxPage;
import io.kontor.host.web.page.OrdersPage;
import io.kontor.host.web.page.PluginsPage;
import io.kontor.host.web.page.ProfilesPage;
import io.kontor.host.web.page.PurgePage;
import io.kontor.host.web.page.TasksPage;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the admin pages together over a host. */
public final class WebParts {

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
    var overview = new Overview(host, clock);
    var site =
        new Site(
            new TemplatePages(terminal.wording()),
            terminal.wording(),
            entrance,
            () -> overview.bars(mailbox.isPresent()),
            overview::readiness,
            pages(overview, mailbox));
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

  private List<Page> pages(Overview overview, Optional<Mailbox> mailbox) {
    Engine engine = host.engine();
    var tasks = new LedgerTasks(engine.tasks(), engine.commands(), engine.counts());
    var orders = new OrderCatalogue(host.shops());
    FolderProfiles profiles = overview.profiles();
    LicensedPlugins plugins = overview.plugins();
    var settings = new StoredSettings(host.plugins(), host.kept().store(), host.kept().settings());
    var pages = new ArrayList<Page>();
    pages.add(
        new DashboardPage(
            tasks,
            host.journal()::page,
            overview::shops,
            overview::attention,
            overview::readiness));
    pages.add(
        new OrdersPage(
            orders,
            tasks,
            host.journal()::page,
            profiles::title,
            new RuleReasons(engine.explanations())));
    pages.add(new ProfilesPage(profiles, tasks));
    pages.add(new TasksPage(tasks, profiles));
    pages.add(new JournalPage(host.journal()::page, profiles));
    pages.add(new PluginsPage(plugins, settings));
    Purge purge = purge();
    pages.add(new PurgePage(purge::left, purge::purge));
    pages.add(
        new MailAccountsPage(new StoredAccounts(host.kept().accounts(), host.kept().check())));
    mailbox.ifPresent(box -> pages.add(new MailboxPage(new DemoMails(box))));
    pages.add(new AboutPage(version(), host.instance(), List.of()));
    return pages;
  }

  private Purge purge() {
    return new Purge(
        host.plugins(),
        new PluginTables(host.pool()),
        new Purge.Remembered(RememberedParts.in(LentDatabase.of(host.pool())), host.kept().store()),
        installation.data().resolve("purged"),
        clock);
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
}
