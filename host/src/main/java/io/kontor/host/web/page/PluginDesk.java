package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.host.licence.Licence;
import io.kontor.host.plugin.LingeringLoader;
import io.kontor.host.plugin.PluginStatus;
import java.util.List;
import java.util.Optional;

/** What the pages need of the plug-in host and of the licences. */
public interface PluginDesk {

  /** Every JAR found, with its state and reasons. */
  List<PluginStatus> statuses();

  /** How it stands with a plug-in's licence; empty if the JAR is no plug-in. */
  Optional<Licence> licence(PluginStatus status);

  /** What was wrong with key files of vendors: codes signed by them are not believed. */
  List<Message> vendorProblems();

  /** Classes of unloaded plug-ins that are still in memory. */
  List<LingeringLoader> lingering();

  /**
   * Keeps the codes in a text, and starts what they let run.
   *
   * @param text a code or the vendor's whole mail
   * @return the plug-ins they are for
   */
  List<String> activate(String text, String person);

  /** Stops a plug-in until it is resumed. */
  void pause(String id);

  /** Lets a paused plug-in run again. */
  void resume(String id);

  /** Tries to start a plug-in that failed. */
  void retry(String id);
}
