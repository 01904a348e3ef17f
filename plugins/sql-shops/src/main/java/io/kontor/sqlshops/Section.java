package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section of a dialect file.
 *
 * @param file the file, for messages
 * @param path the keys that lead here, for messages
 * @param entries what stands in it, in the file's order
 */
record Section(String file, String path, Map<String, Entry> entries) {

  /**
   * One key's content: a value, a list or a section.
   *
   * @param line where it stands
   * @param value its value; empty if it has none
   * @param items its list; empty if it has none
   * @param section the keys below it; empty if there are none
   */
  record Entry(int line, String value, List<String> items, Map<String, Entry> section) {

    static Entry of(int line, String value) {
      return new Entry(line, value, List.of(), Map.of());
    }

    static Entry of(int line, List<String> items) {
      return new Entry(line, "", items, Map.of());
    }

    static Entry of(int line, Map<String, Entry> section) {
      return new Entry(line, "", List.of(), section);
    }
  }

  /** Refuses keys that nobody reads: they are misspelt. */
  void requireOnly(Set<String> known) {
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            throw refused(
                entry, "the key '" + path + key + "' is unknown; there are " + sorted(known));
          }
        });
  }

  String text(String key) {
    Entry entry = entry(key);
    if (entry.value().isEmpty()) {
      throw refused(entry, "'" + path + key + "' needs one value");
    }
    return entry.value();
  }

  Optional<String> textIfAny(String key) {
    return entries.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
  }

  List<String> list(String key) {
    Entry entry = entry(key);
    if (entry.items().isEmpty()) {
      throw refused(entry, "'" + path + key + "' needs a list");
    }
    return entry.items();
  }

  Section section(String key) {
    Entry entry = entry(key);
    if (entry.section().isEmpty()) {
      throw refused(entry, "'" + path + key + "' needs keys below it");
    }
    return new Section(file, path + key + ".", entry.section());
  }

  /** The values of a section of plain keys, in the file's order. */
  Map<String, String> texts(String key) {
    Section section = section(key);
    var texts = new LinkedHashMap<String, String>();
    section.entries().keySet().forEach(name -> texts.put(name, section.text(name)));
    return texts;
  }

  /** The same; empty if there is no such section. */
  Map<String, String> textsIfAny(String key) {
    return entries.containsKey(key) ? texts(key) : Map.of();
  }

  KontorException refused(String key, String problem) {
    return refused(entry(key), "'" + path + key + "' " + problem);
  }

  private KontorException refused(Entry entry, String problem) {
    return new KontorException(
        SqlShopsError.DIALECT_LINE, Map.of("file", file, "line", entry.line(), "problem", problem));
  }

  private Entry entry(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new KontorException(
          SqlShopsError.DIALECT_INCOMPLETE, Map.of("file", file, "missing", path + key));
    }
    return entry;
  }

  private static List<String> sorted(Set<String> names) {
    var list = new ArrayList<>(names);
    list.sort(null);
    return list;
  }
}
