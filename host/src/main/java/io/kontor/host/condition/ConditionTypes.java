package io.kontor.host.condition;

import io.kontor.api.condition.ConditionType;
import java.util.ArrayList;
import java.util.List;

/**
 * The condition types of the host and of its plug-ins. A plug-in's types come and go as one; who
 * needs them to stay the same meanwhile takes the {@link #vocabulary()}.
 */
public final class ConditionTypes {

  /** The owner of the host's own types. */
  public static final String HOST = "kontor";

  private volatile Vocabulary vocabulary;

  /** Begins with the host's own types. */
  public ConditionTypes(List<ConditionType<?, ?>> own) {
    this.vocabulary = Vocabulary.of(own.stream().map(type -> Entry.of(HOST, type)).toList());
  }

  /** The types there are now. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Adds the types of a plug-in in place of those it had; all or, if one of them is refused, none.
   */
  public synchronized void put(String owner, List<ConditionType<?, ?>> types) {
    List<Entry> entries = othersThan(owner);
    types.forEach(type -> entries.add(Entry.of(owner, type)));
    vocabulary = Vocabulary.of(entries);
  }

  /** Removes the types of a plug-in that goes. */
  public synchronized void remove(String owner) {
    vocabulary = Vocabulary.of(othersThan(owner));
  }

  private List<Entry> othersThan(String owner) {
    var entries = new ArrayList<>(vocabulary.entries());
    entries.removeIf(entry -> entry.owner().equals(owner));
    return entries;
  }
}
