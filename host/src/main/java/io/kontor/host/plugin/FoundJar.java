package io.kontor.host.plugin;

import io.kontor.api.Message;
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
record FoundJar(Path file, Origin origin, boolean waiting, Optional<Content> content) {

  /**
   * A complete JAR.
   *
   * @param copy the private copy all looking and loading is done on
   */
  record Content(Path copy, String sha256, JarInspection inspection) {

    Optional<PluginManifest> manifest() {
      return inspection.manifest();
    }

    List<Message> problems() {
      return inspection.problems();
    }
  }

  String name() {
    return file.getFileName().toString();
  }
}
