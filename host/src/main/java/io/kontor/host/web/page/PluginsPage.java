package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import io.kontor.host.licence.Licence;
import io.kontor.host.people.Role;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.util.List;
import java.util.Map;

/** Plug-ins: what was found, what runs, activation codes, settings. */
public final class PluginsPage implements Page {

  static final String PATH = "/plugins";
  private static final String ONE = PATH + "/{id}";
  private static final int REFUSED = 422;

  private final PluginDesk plugins;
  private final SettingsForms settings;

  /** Plug-ins and their settings. */
  public PluginsPage(PluginDesk plugins, SettingsDesk settings) {
    this.plugins = plugins;
    this.settings = new SettingsForms(settings);
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, request -> list(List.of(), 200));
    routes.page(ONE, this::one);
    routes.change(PATH + "/activate", Role.ADMIN, "audit.plugin.activate", this::activate);
    routes.change(ONE + "/pause", Role.ADMIN, "audit.plugin.pause", this::pause);
    routes.change(ONE + "/resume", Role.ADMIN, "audit.plugin.resume", this::resume);
    routes.change(ONE + "/retry", Role.ADMIN, "audit.plugin.retry", this::retry);
    routes.change(ONE + "/settings", Role.ADMIN, "audit.settings", this::save);
    routes.attempt(ONE + "/check/{check}", Role.ADMIN, this::check);
  }

  private Reply list(List<Message> problems, int status) {
    List<Card> cards = plugins.statuses().stream().map(this::card).toList();
    return new Reply.View(
        "plugins",
        Map.of(
            "plugins",
            cards,
            "problems",
            problems,
            "vendors",
            plugins.vendorProblems(),
            "lingering",
            plugins.lingering()),
        status);
  }

  /**
   * A plug-in as the pages show it.
   *
   * @param licence at most one
   * @param manifest at most one
   */
  record Card(
      PluginStatus status,
      String id,
      List<PluginManifest> manifest,
      List<Licence> licence,
      boolean canPause,
      boolean canResume,
      boolean canRetry) {}

  private Card card(PluginStatus status) {
    PluginState state = status.state();
    return new Card(
        status,
        status.id(),
        status.manifest().stream().toList(),
        licence(status),
        state == PluginState.RUNNING,
        state == PluginState.PAUSED,
        state == PluginState.FAILED);
  }

  /** A licence that is itself the reason of the state has been said already, a moment ago. */
  private List<Licence> licence(PluginStatus status) {
    return plugins.licence(status).stream()
        .filter(
            licence ->
                status.reasons().stream()
                    .noneMatch(reason -> reason.key().equals(licence.message().key())))
        .toList();
  }

  private Reply one(Request request) {
    return page(request, settings.fields(request, request.path("id")), List.of(), List.of());
  }

  private Reply page(
      Request request, SettingsForms.Shown shown, List<Message> found, List<Message> refused) {
    String id = request.path("id");
    Card card =
        plugins.statuses().stream()
            .filter(status -> status.id().equals(id))
            .findFirst()
            .map(this::card)
            .orElseThrow(request::notFound);
    return new Reply.View(
        "plugin",
        Map.of(
            "plugin",
            card,
            "fields",
            shown.fields(),
            "general",
            shown.general(),
            "faults",
            SettingsForms.faults(shown.fields()),
            "checks",
            shown.checks(),
            "lingering",
            plugins.lingering().stream().filter(it -> it.plugin().equals(id)).toList(),
            "found",
            found,
            "problems",
            refused),
        shown.refused() ? REFUSED : 200);
  }

  private Reply activate(Request request) {
    String code = request.form("code").orElse("");
    try {
      List<String> ids = plugins.activate(code, request.person());
      return new Reply.Done(
          PATH, new Message("plugins.activated", Map.of("plugins", String.join(", ", ids))));
    } catch (KontorException refused) {
      if (refused.code().kind() == ErrorKind.INTERNAL) {
        throw refused;
      }
      return list(List.of(refused.problem()), REFUSED);
    }
  }

  private Reply pause(Request request) {
    plugins.pause(request.path("id"));
    return done(request, "plugins.paused");
  }

  private Reply resume(Request request) {
    plugins.resume(request.path("id"));
    return done(request, "plugins.resumed");
  }

  private Reply retry(Request request) {
    plugins.retry(request.path("id"));
    return done(request, "plugins.retried");
  }

  private static Reply done(Request request, String key) {
    String id = request.path("id");
    return new Reply.Done(PATH + "/" + Where.code(id), new Message(key, Map.of("plugin", id)));
  }

  private Reply save(Request request) {
    SettingsForms.Shown shown = settings.save(request, request.path("id"));
    return shown.refused()
        ? page(request, shown, List.of(), List.of())
        : done(request, "settings.saved");
  }

  private Reply check(Request request) {
    SettingsForms.Checked checked =
        settings.check(request, request.path("id"), (int) request.number("check"));
    return page(request, checked.shown(), checked.passed(), checked.failed());
  }
}
