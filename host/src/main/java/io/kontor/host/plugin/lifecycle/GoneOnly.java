package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps plug-ins that are gone from coming back, as long as what they left is being worked on. */
final class GoneOnly implements Activation {

  private final Activation others;
  private final Set<String> kept = ConcurrentHashMap.newKeySet();

  GoneOnly(Activation others) {
    this.others = others;
  }

  /** Keeps one away that is not here. */
  void keep(String id, List<PluginStatus> here) {
    for (PluginStatus status : here) {
      if (status.id().equals(id)) {
        throw new KontorException(
            PluginError.STILL_HERE, Map.of("plugin", id, "file", status.file()));
      }
    }
    kept.add(id);
  }

  /** From the next look on it may come. */
  void free(String id) {
    kept.remove(id);
  }

  @Override
  public Decision ask(PluginManifest manifest, Origin origin) {
    return kept.contains(manifest.id())
        ? Decision.denied(Message.of("plugin.being-purged"))
        : others.ask(manifest, origin);
  }
}
