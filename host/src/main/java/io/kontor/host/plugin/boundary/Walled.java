package io.kontor.host.plugin.boundary;

import io.kontor.host.plugin.OfPlugin;
import io.kontor.host.plugin.PluginUse;
import java.util.function.Supplier;

/** Something contributed that stands behind a boundary, and keeps its plug-in in place by it. */
interface Walled extends OfPlugin {

  /** The boundary before it. */
  PluginBoundary boundary();

  @Override
  default PluginUse hold() {
    return boundary().hold();
  }

  @Override
  default <T> T inside(String what, Supplier<T> work) {
    return boundary().inside(what, work);
  }
}
