package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginManifest;

/** Decides whether a plug-in that was found may run. Asked again at each scan and refresh. */
@FunctionalInterface
public interface Activation {

  /** Decides from the manifest alone. */
  Decision ask(PluginManifest manifest, Origin origin);

  /**
   * What was decided.
   *
   * @param edition the edition granted; empty if not allowed or if there are none
   * @param reason why, for a person
   */
  record Decision(boolean allowed, String edition, Message reason) {

    public static Decision allowed(String edition, Message reason) {
      return new Decision(true, edition, reason);
    }

    public static Decision denied(Message reason) {
      return new Decision(false, "", reason);
    }
  }
}
