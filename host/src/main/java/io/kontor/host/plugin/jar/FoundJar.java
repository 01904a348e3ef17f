package io.kontor.host.plugin.jar;

import io.kontor.api.Message;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A JAR in one of the folders, as last seen.
 *
 * @param file where it lies
 * @param waiting whether it is still being copied; then the rest tells of what lay there before
 * @param content what is in it; empty if it was never complete
 */
public record FoundJar(Path file, Origin origin, boolean waiting, Optional<Content> content) {

  /**
   * A complete JAR.
   *
   * @param copy the private copy all looking and loading is done on
   */
  public record Content(Path copy, String sha256, JarInspection inspection) {

    /** What it says of itself, if nothing is wrong with it. */
    public Optional<PluginManifest> manifest() {
      return inspection.manifest();
    }

    /** Whether it claims to be a plug-in at all. */
    public boolean plugin() {
      return inspection.plugin();
    }

    /** Why it is refused; empty if it is not. */
    public List<Message> problems() {
      return inspection.problems();
    }
  }

  /** What people call it. */
  public String name() {
    return file.getFileName().toString();
  }
}
