package io.kontor.host.plugin;

import java.util.function.Supplier;

/**
 * Holds a plug-in while several calls that belong together are made, such as the step of a task:
 * while it is held, a plug-in that is being stopped still answers this thread and stays loaded.
 */
@FunctionalInterface
public interface PluginUse extends AutoCloseable {

  /** For what belongs to no plug-in. */
  PluginUse NONE = () -> {};

  /** Lets go. Called once, on the thread that took it. */
  @Override
  void close();

  /**
   * Holds the plug-in of something contributed.
   *
   * @throws io.kontor.api.error.KontorException if it is leaving already
   */
  static PluginUse of(Object contributed) {
    return contributed instanceof OfPlugin one ? one.hold() : NONE;
  }

  /** Does something and lets go. */
  default <T> T during(Supplier<T> work) {
    try {
      return work.get();
    } finally {
      close();
    }
  }

  /** Does something as a call into the plug-in of something contributed. */
  static <T> T inside(Object contributed, String what, Supplier<T> work) {
    return contributed instanceof OfPlugin one ? one.inside(what, work) : work.get();
  }
}
