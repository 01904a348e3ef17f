package io.kontor.host.plugin;

/**
 * A plug-in that came or goes. Whoever hears that one goes lets go of everything of it, or its
 * classes stay in memory.
 */
public record PluginChange(Kind kind, RunningPlugin plugin) {

  /** What happened. */
  public enum Kind {
    /**
     * It was started and is about to be announced. A listener that cannot take what it contributes
     * throws a {@link io.kontor.api.error.KontorException}: the plug-in is then FAILED with that
     * message.
     */
    STARTED,
    /** From now on it takes no new calls; running ones end. */
    STOPPING,
    /** No call is running any more; it is unloaded next. */
    STOPPED
  }
}
