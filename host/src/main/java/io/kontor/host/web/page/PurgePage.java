package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.host.people.Role;
import io.kontor.host.plugin.Leftovers;
import io.kontor.host.plugin.Purged;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.util.Map;
import java.util.function.Function;

/** What plug-ins left behind that are gone; for a command, as no page shows such a plug-in. */
public final class PurgePage implements Page {

  private static final String PATH = PluginsPage.PATH + "/{id}/purge";

  private final Function<String, Leftovers> left;
  private final Function<String, Purged> purge;

  /**
   * Looks and drops, by the plug-in's id.
   *
   * @param left what would be dropped
   * @param purge drops it
   */
  public PurgePage(Function<String, Leftovers> left, Function<String, Purged> purge) {
    this.left = left;
    this.purge = purge;
  }

  @Override
  public void register(Routes routes) {
    routes.read(PATH, request -> new Reply.Json(left.apply(request.path("id")), 200));
    routes.change(PATH, Role.ADMIN, "audit.plugin.purge", this::purge);
  }

  private Reply purge(Request request) {
    String id = request.path("id");
    Purged purged = purge.apply(id);
    return new Reply.Done(
        PluginsPage.PATH,
        new Message(
            "plugins.purged",
            Map.of(
                "plugin", id,
                "tables", String.valueOf(purged.what().tables().size()),
                "rows", String.valueOf(purged.what().rows()),
                "settings", String.valueOf(purged.what().settings()),
                "file", purged.dump().toString())));
  }
}
