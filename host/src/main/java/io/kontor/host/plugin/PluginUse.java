package io.kontor.host.plugin;

/**
 * Holds a plug-in while several calls that belong together are made, such as the step of a task:
 * while it is held, a plug-in that is being stopped still answers this thread and stays loaded.
 */
@FunctionalInterface
public interface PluginUse extends AutoCloseable {

  /** Lets go. Called once, on the thread that took it. */
  @Override
  void close();
}
