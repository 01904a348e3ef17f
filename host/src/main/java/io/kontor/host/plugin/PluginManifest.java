package io.kontor.host.plugin;

import io.kontor.api.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a plug-in's JAR says of itself before any class of it is loaded (L25).
 *
 * @param editions the editions it is sold in, lowest first; empty if there is only one
 * @param news what is new in this version, in its own words; empty if it does not say
 */
public record PluginManifest(
    String id,
    String version,
    String pluginClass,
    String vendor,
    String requires,
    String license,
    Text title,
    Text purpose,
    List<String> editions,
    LicenceKind licence,
    Reload reload,
    Text news) {

  /** What a plug-in can be called. The settings of "kontor" are the host's own. */
  public static final Pattern ID = Pattern.compile("(?!kontor$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** How the plug-in may be used. */
  public enum LicenceKind {
    /** With an activation code. */
    CODE,
    /** Without one, if the operator allows it. */
    NONE
  }

  /** What an upgrade takes. */
  public enum Reload {
    /** It is replaced while the host runs. */
    RELOAD,
    /** It holds something that only a restart frees; a new version waits for it. */
    RESTART
  }

  public PluginManifest {
    editions = List.copyOf(editions);
  }

  /** The same, with what is new in this version. */
  public PluginManifest with(Text newsOfVersion) {
    return new PluginManifest(
        id,
        version,
        pluginClass,
        vendor,
        requires,
        license,
        title,
        purpose,
        editions,
        licence,
        reload,
        newsOfVersion);
  }
}
