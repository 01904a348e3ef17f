package io.kontor.host.plugin;

/** Where a JAR was found; of equal versions the first of these runs. */
public enum Origin {
  /** In the folder named by {@code kontor plugin dev}; runs whatever its version. */
  DEV,
  /** Dropped into the plug-in folder. */
  DROPPED,
  /** Built in this clone. */
  BUILT
}
