package io.kontor.host.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a YAML file that still knows where it stands: plain data, no tags, no anchors to code.
 */
public sealed interface Node {

  /** Where it begins. */
  Place place();

  /** A text, number, flag or nothing, as written. */
  record Scalar(String text, Place place) implements Node {}

  /** Several nodes in order. */
  record Sequence(List<Node> items, Place place) implements Node {
    /** Copies the items. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Nodes by key, in the order written. */
  record Mapping(Map<String, Node> entries, Map<String, Place> keys, Place place) implements Node {
    /** Copies the entries and keeps their order. */
    public Mapping {
      entries = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(entries));
      keys = Map.copyOf(keys);
    }

    /** The value of a key. */
    public Optional<Node> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }
  }
}
