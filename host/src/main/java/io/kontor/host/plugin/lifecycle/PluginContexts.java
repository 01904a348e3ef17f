package io.kontor.host.plugin.lifecycle;

import io.kontor.api.PluginContext;
import io.kontor.host.plugin.PluginManifest;
import java.nio.file.Path;

/** Makes what is lent to one plug-in. Its tables are brought up to date here, before it starts. */
@FunctionalInterface
public interface PluginContexts {

  /**
   * Opens a context.
   *
   * @param jar the plug-in's JAR, to read its migrations and texts from
   * @throws io.kontor.api.error.KontorException if the plug-in cannot be served; it is then FAILED
   *     with that message
   */
  Lent open(PluginManifest manifest, String edition, Path jar);

  /** A context, and how to take back all that was lent through it. */
  interface Lent extends AutoCloseable {

    PluginContext context();

    /** Takes everything back. Called once, after the plug-in's stop. */
    @Override
    void close();
  }
}
