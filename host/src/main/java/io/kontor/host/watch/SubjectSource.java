package io.kontor.host.watch;

import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import io.kontor.host.plugin.PluginUse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Where subjects of one kind come from. The engine knows subjects only; what they are is this
 * source's business.
 */
public interface SubjectSource {

  /** The kind, for example {@code order}. */
  String kind();

  /** The record that holds what is known of such a subject. */
  Class<? extends Record> factType();

  /** The keys of all sources of this kind; for orders the shops. */
  Set<String> sources();

  /**
   * Keeps what reads and writes one source in place, for calls on this thread that belong together.
   *
   * @throws io.kontor.api.error.KontorException if it is leaving already
   */
  default PluginUse hold(String source) {
    return PluginUse.NONE;
  }

  /**
   * Streams all subjects of one source that changed since a moment, in batches; never all in
   * memory.
   */
  void stream(String source, Instant changedSince, Consumer<List<Subject>> batch);

  /** Reads subjects again; ids that are gone are left out. */
  List<Subject> load(String source, Collection<String> ids);

  /** Whether there is a fact about a subject that nobody knows. */
  boolean hasUnknown(Subject subject);

  /**
   * What every profile of this kind asks besides its own lines, unless these ask it themselves
   * (L30).
   */
  List<Condition<?, ?>> implied(List<Condition<?, ?>> line);

  /** What ends a started task if the profile does not say (L18). */
  List<Condition<?, ?>> endedBy(List<List<Condition<?, ?>>> when);

  /**
   * Makes a subject of what a person wrote down; what is not said is as usual.
   *
   * @param written the facts that matter
   * @param from where it is said to come from
   * @param moment now
   * @param problems everything that is wrong with it
   * @return empty if something is
   */
  Optional<SubjectExample> example(
      Node written, ExampleSource from, Instant moment, Problems problems);
}
