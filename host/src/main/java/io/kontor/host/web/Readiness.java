package io.kontor.host.web;

import java.util.Map;

/**
 * Whether the host does its work, for whoever watches the watcher.
 *
 * @param ready whether it does
 * @param parts each part and whether it is well
 */
public record Readiness(boolean ready, Map<String, Boolean> parts) {

  /** Copies the parts. */
  public Readiness {
    parts = Map.copyOf(parts);
  }
}
