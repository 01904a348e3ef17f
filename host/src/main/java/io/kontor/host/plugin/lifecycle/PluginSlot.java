package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginChange.Kind;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.jar.FoundJar;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pf4j.DefaultVersionManager;

/** All JARs of one plug-in id and the one of them that runs. Used under the host's lock. */
final class PluginSlot {

  private final SlotParts parts;
  private final Map<String, Message> failed = new HashMap<>();
  private final Set<String> paused = new HashSet<>();
  private List<FoundJar> candidates = List.of();
  private Decisions decisions = new Decisions(Map.of());
  private Optional<LivePlugin> live = Optional.empty();
  private boolean draining;
  private boolean held;
  private boolean distrusted;
  private Optional<FoundJar> before = Optional.empty();
  private Optional<String> firstLoaded = Optional.empty();

  private static final Set<String> CLASHES =
      Set.of(PluginError.CONTRIBUTED_TWICE.code(), PluginError.ID_PREFIX.code());

  PluginSlot(SlotParts parts) {
    this.parts = parts;
  }

  /**
   * Brings the right one to run.
   *
   * @param trusted its JARs that may be loaded
   */
  void settle(List<FoundJar> trusted) {
    candidates = trusted.stream().sorted(bestFirst()).toList();
    failed.keySet().retainAll(candidates.stream().map(PluginSlot::sha).toList());
    decisions = decide();
    if (draining && !drained()) {
      return;
    }
    Optional<FoundJar> wanted = wanted();
    if (live.isPresent() && !stays(live.get(), wanted)) {
      replaceBy(wanted);
    } else if (live.isEmpty()) {
      startFirst();
    }
  }

  /** The dev folder wins, then the higher version, then the folder and the name. */
  private static Comparator<FoundJar> bestFirst() {
    var versions = new DefaultVersionManager();
    Comparator<FoundJar> higher = (a, b) -> versions.compareVersions(version(b), version(a));
    return Comparator.<FoundJar, Boolean>comparing(jar -> jar.origin() != Origin.DEV)
        .thenComparing(higher)
        .thenComparing(FoundJar::origin)
        .thenComparing(FoundJar::file);
  }

  private static String version(FoundJar jar) {
    return content(jar).manifest().orElseThrow().version();
  }

  void hold(boolean hold) {
    held = hold;
  }

  /** What runs and is trusted no longer does not go on. */
  void trust(Predicate<LivePlugin> trusted) {
    distrusted = live.filter(trusted.negate()).isPresent();
  }

  /** Forgets failures, so that the next settling tries again. */
  void retry() {
    failed.clear();
  }

  /** Another plug-in went: what clashed with it may have room now. */
  void retryClashes() {
    failed.values().removeIf(message -> CLASHES.contains(message.key()));
  }

  Optional<LivePlugin> live() {
    return live;
  }

  boolean empty() {
    return live.isEmpty() && candidates.isEmpty();
  }

  List<FoundJar> candidates() {
    return candidates;
  }

  SlotView view() {
    return new SlotView(candidates, live, draining, held, Map.copyOf(failed), decisions, paused);
  }

  boolean draining() {
    return draining;
  }

  /** Stops it for good; false if calls are still running, and then it stays loaded. */
  boolean end() {
    beginEnd();
    if (live.isEmpty()) {
      return true;
    }
    return live.get().boundary().awaitIdle(parts.settings().patience()) && drained();
  }

  /** Lets no new call in. */
  void beginEnd() {
    before = Optional.empty();
    live.ifPresent(this::beginDrain);
  }

  private Decisions decide() {
    Map<String, Activation.Decision> asked = new HashMap<>();
    Stream.of(candidates.stream(), live.map(LivePlugin::jar).stream(), before.stream())
        .flatMap(jars -> jars)
        .forEach(jar -> asked.computeIfAbsent(sha(jar), sha -> ask(jar)));
    return new Decisions(asked);
  }

  private Activation.Decision ask(FoundJar jar) {
    return parts.activation().ask(content(jar).manifest().orElseThrow(), jar.origin());
  }

  private Optional<FoundJar> wanted() {
    return candidates.stream().filter(this::mayRun).findFirst();
  }

  private boolean mayRun(FoundJar jar) {
    return !held
        && decisions.of(sha(jar)).allowed()
        && !failed.containsKey(sha(jar))
        && !waitsForRestart(jar);
  }

  private boolean waitsForRestart(FoundJar jar) {
    boolean restarts =
        content(jar).manifest().orElseThrow().reload() == PluginManifest.Reload.RESTART;
    return restarts && firstLoaded.isPresent() && !firstLoaded.get().equals(sha(jar));
  }

  /** What runs goes on if nothing better may run, as long as its file was not taken away. */
  private boolean stays(LivePlugin running, Optional<FoundJar> wanted) {
    if (wanted.isPresent() && !outranks(running.jar(), wanted.get())) {
      return sha(wanted.get()).equals(running.content().sha256());
    }
    boolean allowed = !held && !distrusted && decisions.of(running.content().sha256()).allowed();
    return allowed && Files.exists(running.jar().file());
  }

  /** While what is compiled now does not run, what was compiled before does, and nothing else. */
  private static boolean outranks(FoundJar before, FoundJar other) {
    return before.origin() == Origin.DEV && other.origin() != Origin.DEV;
  }

  private void replaceBy(Optional<FoundJar> wanted) {
    LivePlugin old = live.orElseThrow();
    if (wanted.isEmpty()) {
      paused.add(old.content().sha256());
    }
    before = wanted.filter(next -> !distrusted).map(next -> old.jar());
    beginDrain(old);
    if (old.boundary().awaitIdle(parts.settings().moment()) && drained()) {
      startFirst();
    }
  }

  private void beginDrain(LivePlugin old) {
    if (!draining) {
      draining = true;
      old.boundary().drain();
      parts.announce(Kind.STOPPING, old.plugin());
    }
  }

  private boolean drained() {
    LivePlugin old = live.orElseThrow();
    if (old.boundary().running() > 0) {
      return false;
    }
    parts.launcher().stop(old);
    draining = false;
    live = Optional.empty();
    parts.announce(Kind.STOPPED, old.plugin());
    return true;
  }

  /** Tries one after the other until one runs; at last the one that ran before. */
  private void startFirst() {
    for (Optional<FoundJar> next = next(); next.isPresent() && live.isEmpty(); next = next()) {
      start(next.get(), content(next.get()));
    }
    Optional<FoundJar> back = before.filter(jar -> live.isEmpty() && Files.exists(jar.file()));
    before = Optional.empty();
    back.ifPresent(jar -> start(jar, content(jar)));
  }

  private Optional<FoundJar> next() {
    return wanted().filter(jar -> before.isEmpty() || !outranks(before.get(), jar));
  }

  private void start(FoundJar jar, FoundJar.Content content) {
    try {
      parts.checkPrefix(content.manifest().orElseThrow().id());
      LivePlugin started =
          parts.launcher().start(jar, content, decisions.of(content.sha256()).edition());
      accept(started);
      live = Optional.of(started);
      firstLoaded = firstLoaded.or(() -> Optional.of(content.sha256()));
      paused.clear();
    } catch (KontorException e) {
      failed.put(content.sha256(), e.problem());
    }
  }

  private void accept(LivePlugin started) {
    try {
      parts.announce(Kind.STARTED, started.plugin());
    } catch (RuntimeException | LinkageError e) {
      started.boundary().drain();
      parts.announce(Kind.STOPPING, started.plugin());
      parts.launcher().stop(started);
      throw PluginLauncher.refused(started.plugin().manifest(), e);
    }
  }

  static FoundJar.Content content(FoundJar jar) {
    return jar.content().orElseThrow();
  }

  static String sha(FoundJar jar) {
    return content(jar).sha256();
  }
}
