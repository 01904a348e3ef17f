package io.kontor.host.condition;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.error.KontorException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The condition types there are at one moment. Never changes. */
public final class Vocabulary {

  private final Map<String, Entry> entries;

  private Vocabulary(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** Checks that ids are given once and that no two types say the same. */
  static Vocabulary of(Collection<Entry> all) {
    var entries = new LinkedHashMap<String, Entry>();
    var said = new HashMap<List<Object>, Entry>();
    for (Entry entry : all) {
      Entry other = entries.putIfAbsent(entry.type().id(), entry);
      if (other != null) {
        throw new KontorException(
            ConditionError.DUPLICATE_TYPE,
            Map.of("id", entry.type().id(), "owner", entry.owner(), "other", other.owner()));
      }
      entry.wordings().forEach(wording -> requireUnsaid(said, entry, wording));
    }
    return new Vocabulary(entries);
  }

  private static void requireUnsaid(Map<List<Object>, Entry> said, Entry entry, Wording wording) {
    List<Object> key = List.of(entry.type().factType(), wording.language(), wording.skeleton());
    Entry other = said.putIfAbsent(key, entry);
    if (other != null) {
      String reason = "'" + wording.skeleton() + "' is said by " + other.type().id() + " already";
      throw new KontorException(
          ConditionError.BAD_TYPE,
          Map.of("id", entry.type().id(), "owner", entry.owner(), "reason", reason));
    }
  }

  /** Finds a type by its id. */
  public Optional<ConditionType<?, ?>> find(String id) {
    return Optional.ofNullable(entries.get(id)).map(Entry::type);
  }

  /** All types, the host's own first. */
  public List<ConditionType<?, ?>> types() {
    return entries.values().stream().<ConditionType<?, ?>>map(Entry::type).toList();
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  /** What can be asked in a scope. */
  List<Entry> entries(SentenceScope scope) {
    return entries.values().stream()
        .filter(entry -> entry.type().factType() == scope.factType())
        .toList();
  }
}
