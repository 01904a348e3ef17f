package io.kontor.host.settings;

import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import io.kontor.host.config.Place;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Turns paths with values into nodes and back, and lays what stands in kontor.yaml over what was
 * stored.
 */
public final class SettingsTree {

  private SettingsTree() {}

  /**
   * Nodes of paths, each at the place of its field; a mapping whose keys are 0, 1, 2 … is a list.
   */
  public static Node of(Map<String, String> values) {
    return of(Place.field(""), values);
  }

  private static Node of(Place place, Map<String, String> values) {
    var branches = new LinkedHashMap<String, Map<String, String>>();
    values.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          String head = dot < 0 ? path : path.substring(0, dot);
          String tail = dot < 0 ? "" : path.substring(dot + 1);
          branches.computeIfAbsent(head, k -> new LinkedHashMap<>()).put(tail, value);
        });
    var entries = new LinkedHashMap<String, Node>();
    branches.forEach(
        (key, below) -> {
          String leaf = below.get("");
          Place there = place.of(key);
          entries.put(key, leaf != null ? new Scalar(leaf, there) : of(there, below));
        });
    return isList(entries) ? list(place, entries) : new Mapping(entries, Map.of(), place);
  }

  private static boolean isList(Map<String, Node> entries) {
    return !entries.isEmpty() && entries.keySet().stream().allMatch(key -> key.matches("\\d{1,4}"));
  }

  private static Node list(Place place, Map<String, Node> entries) {
    List<String> order =
        entries.keySet().stream().sorted(Comparator.comparing(Integer::valueOf)).toList();
    var items = new ArrayList<Node>();
    order.forEach(key -> items.add(Objects.requireNonNull(entries.get(key))));
    return new Sequence(items, place);
  }

  /** The values of nodes, by path. */
  static Map<String, String> paths(Node node) {
    var paths = new LinkedHashMap<String, String>();
    collect("", node, paths);
    return paths;
  }

  private static void collect(String path, Node node, Map<String, String> paths) {
    String below = path.isEmpty() ? "" : path + ".";
    if (node instanceof Scalar scalar) {
      paths.put(path, scalar.text());
    } else if (node instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(below + i, sequence.items().get(i), paths);
      }
    } else if (node instanceof Mapping mapping) {
      mapping.entries().forEach((key, entry) -> collect(below + key, entry, paths));
    }
  }

  /** What stands in the file wins, key by key. */
  static Node over(Node file, Node stored) {
    if (!(file instanceof Mapping above) || !(stored instanceof Mapping below)) {
      return file;
    }
    var entries = new LinkedHashMap<>(below.entries());
    above.entries().forEach((key, node) -> entries.merge(key, node, (s, f) -> over(f, s)));
    return new Mapping(entries, above.keys(), above.place());
  }

  /** The values of a record, by path, as a person would write them. */
  public static Map<String, String> values(Record record) {
    var values = new LinkedHashMap<String, String>();
    collect("", record, values);
    return values;
  }

  private static void collect(String path, Object value, Map<String, String> values) {
    String below = path.isEmpty() ? "" : path + ".";
    if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        collect(below + Binder.key(component.getName()), read(record, component), values);
      }
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(below + i, list.get(i), values);
      }
    } else {
      values.put(path, value instanceof Enum<?> constant ? Binder.key(constant) : value.toString());
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Record " + record.getClass() + " cannot be read", e);
    }
  }
}
