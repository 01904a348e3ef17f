package io.kontor.host.config;

import io.kontor.host.config.Node.Mapping;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The elements of a list of records are told apart by their key. */
final class DistinctKeys {

  private static final String KEY = "key";

  private DistinctKeys() {}

  /** Adds each key that was there before to the problems; false if there is one. */
  static boolean differ(List<Node> nodes, Class<?> element, Problems problems) {
    if (!element.isRecord() || !hasKey(element)) {
      return true;
    }
    var seen = new HashMap<String, Place>();
    boolean differ = true;
    for (Node node : nodes) {
      if (node instanceof Mapping mapping
          && mapping.get(KEY).orElse(node) instanceof Node.Scalar key) {
        Place first = seen.putIfAbsent(key.text(), key.place());
        if (first != null) {
          differ = false;
          problems.add(
              key.place(), ConfigError.SAME_KEY, Map.of("key", key.text(), "first", first));
        }
      }
    }
    return differ;
  }

  private static boolean hasKey(Class<?> element) {
    return Arrays.stream(element.getRecordComponents())
        .map(RecordComponent::getName)
        .anyMatch(KEY::equals);
  }
}
