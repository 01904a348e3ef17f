package io.kontor.host.plugin.lifecycle;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** The plug-ins that a person has paused: they stay paused until a person resumes them. */
public interface Holds {

  /** All of them, by id. */
  Set<String> all();

  /** Pauses one. */
  void add(String id);

  /** Resumes one. */
  void remove(String id);

  /** Holds that end with the program: nothing is paused in a command. */
  static Holds inMemory() {
    var held = new ConcurrentSkipListSet<String>();
    return new Holds() {
      @Override
      public Set<String> all() {
        return Set.copyOf(held);
      }

      @Override
      public void add(String id) {
        held.add(id);
      }

      @Override
      public void remove(String id) {
        held.remove(id);
      }
    };
  }
}
