package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.condition.Verdict;
import io.kontor.host.web.Page;
import io.kontor.host.web.Readiness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All pages over services that are made up. */
public final class SamplePages {

  private final String text;
  private final SampleDesk tasks;
  private final SampleProfiles profiles;
  private final SamplePlugins plugins;
  private final SampleSettings settings;

  /** Pages in which this text turns up wherever a text from outside can. */
  public SamplePages(String text) {
    this.text = text;
    this.tasks = new SampleDesk(text);
    this.profiles = new SampleProfiles(text);
    this.plugins = new SamplePlugins(text);
    this.settings = new SampleSettings(text);
  }

  /** The pages. */
  public List<Page> pages() {
    JournalView journal = (before, filter, limit) -> SampleDesk.entries(text, limit);
    return List.of(
        new DashboardPage(
            tasks,
            journal,
            () ->
                List.of(
                    new ShopHealth(
                        "Teeladen " + text,
                        true,
                        Message.of("setup.why"),
                        Optional.of(SampleDesk.NOW)),
                    new ShopHealth(
                        "Kaffeeladen", false, Message.of("PEOPLE-1"), Optional.of(SampleDesk.NOW))),
            () ->
                List.of(
                    new Attention(Text.same(text), Message.of("PEOPLE-1"), "/plugins/sql-shops")),
            () -> new Readiness(true, Map.of("tick", true))),
        new OrdersPage(
            new SampleOrders(text), tasks, journal, profiles::title, ref -> reasons(text)),
        new ProfilesPage(profiles, tasks),
        new TasksPage(tasks, profiles),
        new JournalPage(journal, profiles),
        new PluginsPage(plugins, settings),
        new PurgePage(plugins::left, plugins::purge),
        new MailAccountsPage(new SampleAccounts(text)),
        new MailboxPage(new SampleMails(text)),
        new AboutPage(
            "0.1.0",
            "K-1234-5678",
            List.of(new AboutPage.Component("Javalin", "7.2.3", "Apache-2.0"))));
  }

  /** What the services wrote down themselves: what was done, and by whom. */
  public List<String> kept() {
    return Stream.concat(tasks.decisions().stream(), profiles.switched().stream()).toList();
  }

  private static List<SubjectReasons.Why> reasons(String text) {
    var paid = new Text("nicht bezahlt " + text, "not paid " + text, "non pagato " + text);
    return List.of(
        new SubjectReasons.Why(
            "zahlungserinnerung",
            Text.same("Erinnerung " + text),
            Verdict.FAILS,
            List.of(
                List.of(
                    new SubjectReasons.Asked(paid, Verdict.HOLDS, Text.same("–")),
                    new SubjectReasons.Asked(paid, Verdict.FAILS, Text.same(text))),
                List.of(new SubjectReasons.Asked(paid, Verdict.UNKNOWN, Text.same("")))),
            Optional.of(Instant.parse("2026-03-17T09:00:00Z")),
            Optional.empty()),
        new SubjectReasons.Why(
            "versandbestaetigung",
            Text.same("Versand"),
            Verdict.UNKNOWN,
            List.of(),
            Optional.empty(),
            Optional.of(new Message("watch.evaluation-failed", Map.of("problem", text)))));
  }

  SampleDesk tasks() {
    return tasks;
  }

  SampleProfiles profiles() {
    return profiles;
  }

  SamplePlugins plugins() {
    return plugins;
  }

  SampleSettings settings() {
    return settings;
  }
}
