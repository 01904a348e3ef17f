package io.kontor.host.plugin.lifecycle;

import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.RunningPlugin;
import io.kontor.host.plugin.boundary.PluginBoundary;
import io.kontor.host.plugin.jar.FoundJar;
import java.time.Instant;

/**
 * A plug-in that is loaded.
 *
 * @param jar the JAR it came from, with the copy it was loaded from
 * @param since when it was started
 */
record LivePlugin(
    FoundJar jar,
    FoundJar.Content content,
    RunningPlugin plugin,
    PluginBoundary boundary,
    PluginContexts.Lent lent,
    Instant since) {

  String id() {
    return plugin.id();
  }

  PluginStatus.Counts counts() {
    return new PluginStatus.Counts(
        boundary.calls(), boundary.errors(), boundary.running(), boundary.time());
  }
}
