package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginManifest.Reload;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.jar.FoundJar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of each JAR of one plug-in, with the reason. */
record SlotView(
    List<FoundJar> candidates,
    Optional<LivePlugin> live,
    boolean draining,
    boolean held,
    Map<String, Message> failed,
    Decisions decisions,
    Set<String> paused) {

  /**
   * One JAR's state.
   *
   * @param running the loaded plug-in this row tells of, if it does
   */
  record Row(
      FoundJar jar,
      FoundJar.Content content,
      PluginState state,
      Message reason,
      Optional<LivePlugin> running) {}

  SlotView {
    paused = Set.copyOf(paused);
  }

  /** One row for each JAR, and one for a version that runs although its file holds another. */
  List<Row> rows(Map<String, Instant> drainingSince, Instant now, Duration patience) {
    Optional<Instant> since = Optional.ofNullable(drainingSince.get(id()));
    boolean late = since.map(s -> !now.isBefore(s.plus(patience))).orElse(false);
    List<Row> rows = new ArrayList<>();
    boolean shown = false;
    for (FoundJar jar : candidates) {
      boolean runs = !shown && live.map(l -> isOf(l, jar)).orElse(false);
      shown |= runs;
      rows.add(runs ? liveRow(jar, late) : row(jar));
    }
    if (live.isPresent() && !shown) {
      rows.add(liveRow(live.get().jar(), late));
    }
    return rows;
  }

  String id() {
    return candidates.isEmpty()
        ? live.orElseThrow().id()
        : PluginSlot.content(candidates.get(0)).manifest().orElseThrow().id();
  }

  private static boolean isOf(LivePlugin live, FoundJar jar) {
    return live.content().sha256().equals(PluginSlot.sha(jar));
  }

  private Row liveRow(FoundJar jar, boolean late) {
    LivePlugin running = live.orElseThrow();
    if (draining) {
      String key = late ? "plugin.draining-long" : "plugin.draining";
      String calls = String.valueOf(running.boundary().running());
      return row(running, PluginState.DRAINING, new Message(key, Map.of("calls", calls)));
    }
    boolean own = candidates.stream().anyMatch(c -> isOf(running, c));
    Message reason =
        own
            ? decisions.of(running.content().sha256()).reason()
            : new Message("plugin.goes-on", Map.of("file", jar.name()));
    return row(running, PluginState.RUNNING, reason);
  }

  private static Row row(LivePlugin running, PluginState state, Message reason) {
    return new Row(running.jar(), running.content(), state, reason, Optional.of(running));
  }

  private Row row(FoundJar jar) {
    FoundJar.Content content = PluginSlot.content(jar);
    String sha = content.sha256();
    Optional<Message> failure = Optional.ofNullable(failed.get(sha));
    if (failure.isPresent()) {
      return new Row(jar, content, PluginState.FAILED, failure.get(), Optional.empty());
    }
    if (held) {
      return new Row(
          jar, content, PluginState.PAUSED, Message.of("plugin.paused"), Optional.empty());
    }
    Activation.Decision decision = decisions.of(sha);
    if (!decision.allowed()) {
      PluginState state = paused.contains(sha) ? PluginState.PAUSED : PluginState.FOUND;
      return new Row(jar, content, state, decision.reason(), Optional.empty());
    }
    return besides(jar, content);
  }

  private Row besides(FoundJar jar, FoundJar.Content content) {
    PluginManifest manifest = content.manifest().orElseThrow();
    if (live.isEmpty() || (manifest.reload() == Reload.RESTART && isBetter(jar))) {
      return new Row(
          jar,
          content,
          PluginState.WAITING_FOR_RESTART,
          Message.of("plugin.waiting-for-restart"),
          Optional.empty());
    }
    LivePlugin other = live.orElseThrow();
    if (draining && isBetter(jar)) {
      Message next = Message.of("plugin.after-draining");
      return new Row(jar, content, PluginState.FOUND, next, Optional.empty());
    }
    boolean same = other.plugin().manifest().version().equals(manifest.version());
    var values = Map.of("version", other.plugin().manifest().version(), "file", other.jar().name());
    var reason = new Message(same ? "plugin.same-version" : "plugin.older", values);
    return new Row(jar, content, PluginState.OLDER, reason, Optional.empty());
  }

  /** Candidates stand best first, so what stands before the running one would replace it. */
  private boolean isBetter(FoundJar jar) {
    for (FoundJar candidate : candidates) {
      if (candidate.equals(jar)) {
        return true;
      }
      if (isOf(live.orElseThrow(), candidate)) {
        return false;
      }
    }
    return true;
  }
}
