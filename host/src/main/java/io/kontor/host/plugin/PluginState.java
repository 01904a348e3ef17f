package io.kontor.host.plugin;

/** What became of a JAR. Each state comes with a reason. */
public enum PluginState {
  /** Still being copied. */
  WAITING_FOR_COPY,
  /** Not loaded because of what it is: no plug-in, not trusted, not for this API. */
  REFUSED,
  /** Known by its manifest only; it may not run yet. No class of it is loaded. */
  FOUND,
  /** It runs. */
  RUNNING,
  /** It takes no new calls; running ones end. */
  DRAINING,
  /** It ran, and may not or shall not for now. */
  PAUSED,
  /** It was loaded and could not be started. */
  FAILED,
  /** Another version of the same plug-in runs. */
  OLDER,
  /** A new version which only a restart of the host can bring in. */
  WAITING_FOR_RESTART
}
