package io.kontor.host.task;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.watch.ExampleSource;
import io.kontor.host.watch.SubjectExample;
import io.kontor.host.watch.SubjectSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Parcels in memory; a depot can be cut off. */
public final class FakeSource implements SubjectSource {

  private static final int BATCH = 1000;

  private final Map<String, Map<String, Subject>> depots = new ConcurrentHashMap<>();
  private final Set<String> cutOff = ConcurrentHashMap.newKeySet();

  /** Keeps what reads the depots in place. */
  public volatile Supplier<PluginUse> holding = () -> PluginUse.NONE;

  /** What reading a parcel again does before anything else. */
  public volatile Runnable reading = () -> {};

  /** What reading all parcels does before anything else. */
  public volatile Runnable streaming = () -> {};

  /** What asking about a parcel does before anything else. */
  public volatile Runnable asking = () -> {};

  /** What a cut-off depot says. */
  public enum Trouble implements ErrorCode {
    /** Nobody answers. */
    AWAY;

    @Override
    public String code() {
      return "DEPOT-1";
    }

    @Override
    public ErrorKind kind() {
      return ErrorKind.EXTERNAL;
    }
  }

  /** Adds parcels, or changes them. */
  public void put(Subject... subjects) {
    for (Subject subject : subjects) {
      depots
          .computeIfAbsent(subject.ref().source(), key -> new ConcurrentHashMap<>())
          .put(subject.ref().id(), subject);
    }
  }

  /** Takes a parcel away. */
  public void remove(Subject subject) {
    Map<String, Subject> depot = depots.get(subject.ref().source());
    if (depot != null) {
      depot.remove(subject.ref().id());
    }
  }

  /** Cuts a depot off. */
  public void cutOff(String depot) {
    cutOff.add(depot);
  }

  /** Reaches it again. */
  public void reconnect(String depot) {
    cutOff.remove(depot);
  }

  @Override
  public String kind() {
    return Parcel.KIND;
  }

  @Override
  public Class<? extends Record> factType() {
    return Parcel.class;
  }

  @Override
  public Set<String> sources() {
    return new TreeSet<>(depots.keySet());
  }

  @Override
  public void stream(String source, Instant changedSince, Consumer<List<Subject>> batch) {
    requireReachable(source);
    streaming.run();
    var all = new ArrayList<>(new TreeMap<>(depots.getOrDefault(source, Map.of())).values());
    for (int from = 0; from < all.size(); from += BATCH) {
      batch.accept(List.copyOf(all.subList(from, Math.min(from + BATCH, all.size()))));
    }
  }

  @Override
  public PluginUse hold(String source) {
    return holding.get();
  }

  @Override
  public List<Subject> load(String source, Collection<String> ids) {
    reading.run();
    requireReachable(source);
    Map<String, Subject> depot = depots.getOrDefault(source, Map.of());
    return ids.stream().filter(depot::containsKey).map(depot::get).toList();
  }

  private void requireReachable(String source) {
    if (cutOff.contains(source)) {
      throw new KontorException(Trouble.AWAY, Map.of("source", source));
    }
  }

  @Override
  public boolean hasUnknown(Subject subject) {
    return true;
  }

  @Override
  public List<Condition<?, ?>> implied(List<Condition<?, ?>> line) {
    asking.run();
    return List.of();
  }

  @Override
  public List<Condition<?, ?>> endedBy(List<List<Condition<?, ?>>> when) {
    return List.of(ParcelCondition.LOST);
  }

  @Override
  public Optional<SubjectExample> example(
      Node written, ExampleSource from, Instant moment, Problems problems) {
    return Optional.empty();
  }
}
