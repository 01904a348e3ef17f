package io.kontor.host.rule;

/**
 * The classes of plug-ins that rules may name.
 *
 * @param loader finds them, over all plug-ins
 * @param versions what they are, for the cache: changes whenever one of them changes
 */
public record PluginClasses(ClassLoader loader, String versions) {

  /** No plug-ins. */
  public static final PluginClasses NONE =
      new PluginClasses(ClassLoader.getPlatformClassLoader(), "");
}
