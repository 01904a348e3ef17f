package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.host.plugin.LingeringLoader;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginChange;
import io.kontor.host.plugin.PluginHostSettings;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.RunningPlugin;
import io.kontor.host.plugin.jar.FoundJar;
import io.kontor.host.plugin.jar.PluginFolders;
import io.kontor.host.plugin.jar.Trust;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds plug-ins, loads those that may run, and keeps them apart from the host and from each other.
 * Nothing happens by itself: the host's clock calls {@link #scan()}. Loading and unloading is done
 * by one thread at a time; looking is possible all the while.
 */
public final class PluginHost implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PluginHost.class);

  private final PluginHostSettings settings;
  private final Trust trust;
  private final PluginFolders folders;
  private final LeakWatch leaks;
  private final GoneOnly goneOnly;
  private final SlotParts parts;
  private final StatusBoard board;
  private final Map<String, PluginSlot> slots = new TreeMap<>();
  private final UniqueContributions unique = new UniqueContributions();
  private final List<Consumer<PluginChange>> listeners = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Holds holds = Holds.inMemory();
  private volatile Contributions contributions = new Contributions(List.of());

  /** A host that has not looked yet. Copies left by an earlier run are removed. */
  public PluginHost(
      PluginHostSettings settings,
      Trust trust,
      Activation activation,
      PluginContexts contexts,
      Clock clock) {
    this.settings = settings;
    this.trust = trust;
    this.folders = new PluginFolders(settings);
    this.leaks = new LeakWatch(clock);
    this.board = new StatusBoard(clock, settings.patience());
    var launcher = new PluginLauncher(settings.runFolder(), contexts, clock, leaks);
    this.goneOnly = new GoneOnly(activation);
    this.parts = new SlotParts(settings, launcher, goneOnly, this::changed, this::runningIds);
  }

  /** Hears of every plug-in that comes or goes, on the thread that brings it in or out. */
  public void listen(Consumer<PluginChange> listener) {
    listeners.add(listener);
  }

  /** Keeps there, from now on, what people have paused; said before the first look. */
  public void keepHolds(Holds kept) {
    holds = kept;
  }

  /** Looks into the folders and brings what runs in line with what lies there. */
  public void scan() {
    locked(() -> settle(folders.look()));
  }

  /** Asks trust and activation again, without looking into the folders. */
  public void refresh() {
    locked(() -> settle(folders.known()));
  }

  /** Stops a plug-in until {@link #resume}. */
  public void pause(String id) {
    locked(
        () -> {
          holds.add(id);
          settle(folders.known());
        });
  }

  /** Lets a paused plug-in run again. */
  public void resume(String id) {
    locked(
        () -> {
          holds.remove(id);
          settle(folders.known());
        });
  }

  /** Tries once more to start what failed. */
  public void retry(String id) {
    locked(
        () -> {
          Optional.ofNullable(slots.get(id)).ifPresent(PluginSlot::retry);
          settle(folders.known());
        });
  }

  /** Works on what a plug-in left behind; it must be gone, and cannot come back meanwhile. */
  public <T> T whileGone(String id, Supplier<T> work) {
    locked(
        () -> {
          settle(folders.look());
          goneOnly.keep(id, board.statuses());
        });
    try {
      return work.get();
    } finally {
      goneOnly.free(id);
    }
  }

  /** Every JAR and what became of it. */
  public List<PluginStatus> statuses() {
    return board.statuses();
  }

  /** What the running plug-ins contribute. */
  public Contributions contributions() {
    return contributions;
  }

  /** Why a plug-in does not run, and whether there is one at all; empty if it runs. */
  public Optional<Message> whyAway(String id) {
    return board.whyAway(id);
  }

  /** The plug-ins without which the host shall not start, and why each is away. */
  public List<Message> missingMandatory() {
    return board.missing(settings.mandatory());
  }

  /** Class loaders that were closed and are still in memory. */
  public List<LingeringLoader> lingeringLoaders() {
    return leaks.lingering();
  }

  /** Stops all plug-ins; one whose calls do not end in time is left as it is. */
  @Override
  public void close() {
    locked(
        () -> {
          var ending = new ArrayList<>(slots.values());
          java.util.Collections.reverse(ending);
          ending.forEach(PluginSlot::beginEnd);
          ending.forEach(PluginSlot::end);
          publish(List.of());
        });
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  private void settle(List<FoundJar> jars) {
    List<StatusBoard.Plain> refused = new ArrayList<>();
    Map<String, List<FoundJar>> byId = new LinkedHashMap<>();
    for (FoundJar jar : jars) {
      refused(jar).ifPresent(refused::add);
      jar.content()
          .filter(content -> isTrusted(jar, content))
          .flatMap(FoundJar.Content::manifest)
          .ifPresent(m -> byId.computeIfAbsent(m.id(), id -> new ArrayList<>()).add(jar));
    }
    byId.keySet().forEach(id -> slots.computeIfAbsent(id, key -> new PluginSlot(parts)));
    Set<String> held = holds.all();
    // What goes makes room for what comes: an id, an action, a prefix may have moved.
    slots.entrySet().stream()
        .sorted(Comparator.comparing(slot -> byId.containsKey(slot.getKey())))
        .forEach(
            slot -> {
              slot.getValue().hold(held.contains(slot.getKey()));
              slot.getValue().trust(this::stillTrusted);
              slot.getValue().settle(byId.getOrDefault(slot.getKey(), List.of()));
            });
    slots.values().removeIf(PluginSlot::empty);
    publish(refused);
    folders.keepOnly(wanted(jars));
  }

  private boolean isTrusted(FoundJar jar, FoundJar.Content content) {
    return content.manifest().isPresent() && decision(jar, content).trusted();
  }

  /** The hash of what was built here before is gone with the next build, and says nothing. */
  private boolean stillTrusted(LivePlugin live) {
    return live.jar().origin() == Origin.BUILT || isTrusted(live.jar(), live.content());
  }

  private Trust.Decision decision(FoundJar jar, FoundJar.Content content) {
    return trust.decide(new Trust.Jar(content.copy(), jar.name(), content.sha256(), jar.origin()));
  }

  /** JARs that are no candidates, with the reason. A build's other JARs are nobody's business. */
  private Optional<StatusBoard.Plain> refused(FoundJar jar) {
    if (jar.waiting()) {
      String key =
          jar.origin() == Origin.DEV ? "plugin.waiting-for-compiler" : "plugin.waiting-for-copy";
      return Optional.of(
          new StatusBoard.Plain(jar, PluginState.WAITING_FOR_COPY, List.of(Message.of(key))));
    }
    FoundJar.Content content = PluginSlot.content(jar);
    if (content.manifest().isEmpty()) {
      boolean shown = content.plugin() || jar.origin() == Origin.DROPPED;
      return shown
          ? Optional.of(new StatusBoard.Plain(jar, PluginState.REFUSED, content.problems()))
          : Optional.empty();
    }
    Trust.Decision decision = decision(jar, content);
    return decision.trusted()
        ? Optional.empty()
        : Optional.of(new StatusBoard.Plain(jar, PluginState.REFUSED, List.of(decision.reason())));
  }

  private void publish(List<StatusBoard.Plain> refused) {
    board.publish(slots.values().stream().map(PluginSlot::view).toList(), refused);
  }

  private Set<Path> wanted(List<FoundJar> jars) {
    Set<Path> wanted = new HashSet<>();
    jars.forEach(jar -> jar.content().ifPresent(content -> wanted.add(content.copy())));
    slots.values().stream()
        .flatMap(slot -> slot.live().stream())
        .forEach(live -> wanted.add(live.content().copy()));
    return wanted;
  }

  private Set<String> runningIds() {
    Set<String> ids = new HashSet<>();
    slots.forEach((id, slot) -> slot.live().ifPresent(live -> ids.add(id)));
    return ids;
  }

  private void changed(PluginChange change) {
    RunningPlugin plugin = change.plugin();
    switch (change.kind()) {
      case STARTED -> {
        unique.add(plugin);
        contributions = contributions.with(plugin);
        listeners.forEach(listener -> listener.accept(change));
      }
      case STOPPING -> {
        unique.remove(plugin);
        contributions = contributions.without(plugin);
        listeners.forEach(listener -> tell(listener, change));
      }
      case STOPPED -> {
        slots.values().forEach(PluginSlot::retryClashes);
        listeners.forEach(listener -> tell(listener, change));
      }
    }
  }

  /** A plug-in that goes is not kept by a listener that fails. */
  private static void tell(Consumer<PluginChange> listener, PluginChange change) {
    try {
      listener.accept(change);
    } catch (RuntimeException e) {
      log.error("A listener failed while plug-in {} goes", change.plugin().id(), e);
    }
  }
}
