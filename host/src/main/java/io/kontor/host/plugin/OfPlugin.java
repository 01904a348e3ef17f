package io.kontor.host.plugin;

import java.util.function.Supplier;

/** Something a running plug-in contributes, which can keep that plug-in in place. */
public interface OfPlugin {

  /**
   * Keeps the plug-in from being unloaded, for calls on this thread that belong together.
   *
   * @throws io.kontor.api.error.KontorException if it is leaving already
   */
  PluginUse hold();

  /**
   * Does something that runs code of the plug-in without calling what it contributes, such as the
   * constructor of one of its records.
   *
   * @param what for people
   */
  <T> T inside(String what, Supplier<T> work);
}
