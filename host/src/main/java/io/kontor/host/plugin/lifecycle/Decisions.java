package io.kontor.host.plugin.lifecycle;

import java.util.Map;
import java.util.Optional;

/** What activation said of the JARs of one plug-in, by their hash. */
record Decisions(Map<String, Activation.Decision> byHash) {

  Decisions {
    byHash = Map.copyOf(byHash);
  }

  Activation.Decision of(String sha256) {
    return Optional.ofNullable(byHash.get(sha256)).orElseThrow();
  }

  /** The edition granted; empty if none was, or nobody asked. */
  String edition(String sha256) {
    return Optional.ofNullable(byHash.get(sha256)).map(Activation.Decision::edition).orElse("");
  }
}
