package io.kontor.host.plugin;

import io.kontor.api.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One JAR and what became of it, for people.
 *
 * @param file where it lies
 * @param manifest what it says of itself; empty if that cannot be read
 * @param reasons why it is in this state; at least one
 * @param edition the edition granted; empty if there is none
 * @param since when it came into this state
 */
public record PluginStatus(
    Path file,
    Origin origin,
    Optional<PluginManifest> manifest,
    PluginState state,
    List<Message> reasons,
    String edition,
    Counts counts,
    Instant since) {

  /**
   * What crossed the boundary since it was started.
   *
   * @param errors calls that failed by the plug-in's own fault
   * @param running calls in progress
   */
  public record Counts(long calls, long errors, int running, Duration time) {

    /** Nothing has crossed. */
    public static final Counts NONE = new Counts(0, 0, 0, Duration.ZERO);
  }

  public PluginStatus {
    reasons = List.copyOf(reasons);
  }

  /** The plug-in's id, or the file's name if it has none. */
  public String id() {
    return manifest.map(PluginManifest::id).orElseGet(() -> file.getFileName().toString());
  }

  public Message reason() {
    return reasons.get(0);
  }
}
