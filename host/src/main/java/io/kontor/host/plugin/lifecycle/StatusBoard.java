package io.kontor.host.plugin.lifecycle;

import io.kontor.api.Message;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.plugin.jar.FoundJar;
import io.kontor.host.wording.Nested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the host last published, readable at any time by any thread. */
final class StatusBoard {

  /** A JAR that belongs to no slot. */
  record Plain(FoundJar jar, PluginState state, List<Message> reasons) {}

  private record Key(String file, String sha256) {}

  private record Entry(PluginState state, Instant since) {}

  private record Line(PluginStatus status, Optional<LivePlugin> running) {}

  private final Clock clock;
  private final Duration patience;
  private Map<Key, Entry> entries = new HashMap<>();
  private Map<String, Instant> drainingSince = new HashMap<>();
  private volatile List<Line> lines = List.of();

  StatusBoard(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  /** Called under the host's lock. */
  void publish(List<SlotView> slots, List<Plain> others) {
    Map<Key, Entry> now = new HashMap<>();
    List<Line> published = new ArrayList<>();
    drainingSince = drains(slots);
    for (SlotView slot : slots) {
      for (SlotView.Row row : slot.rows(drainingSince, clock.instant(), patience)) {
        published.add(line(slot, row, now));
      }
    }
    for (Plain plain : others) {
      published.add(line(plain, now));
    }
    entries = now;
    published.sort(Comparator.comparing(line -> line.status().id()));
    lines = List.copyOf(published);
  }

  List<PluginStatus> statuses() {
    return lines.stream().map(StatusBoard::counted).toList();
  }

  Optional<Message> whyAway(String id) {
    if (lines.stream().anyMatch(l -> isOf(l, id) && l.status().state() == PluginState.RUNNING)) {
      return Optional.empty();
    }
    return Optional.of(
        lines.stream()
            .filter(line -> isOf(line, id))
            .findFirst()
            .map(line -> line.status().reason())
            .orElseGet(() -> new Message("plugin.unknown", Map.of("plugin", id))));
  }

  Map<String, String> stateOf(String id) {
    String state =
        lines.stream()
            .filter(line -> isOf(line, id))
            .findFirst()
            .map(line -> line.status().state().name())
            .orElse("-");
    return Map.of("plugin", id, "state", state);
  }

  /** Those of some plug-ins that do not run, each with why. */
  List<Message> missing(Set<String> ids) {
    return ids.stream()
        .sorted()
        .flatMap(id -> whyAway(id).map(why -> missing(id, why)).stream())
        .toList();
  }

  private static Message missing(String id, Message why) {
    var values = new TreeMap<>(Map.of("plugin", id));
    Nested.put(values, "why", why);
    return Message.of(PluginError.MANDATORY_MISSING, values);
  }

  private static boolean isOf(Line line, String id) {
    return line.status().manifest().isPresent() && line.status().id().equals(id);
  }

  private Map<String, Instant> drains(List<SlotView> slots) {
    Map<String, Instant> drains = new HashMap<>();
    for (SlotView slot : slots) {
      if (slot.draining()) {
        drains.put(slot.id(), drainingSince.getOrDefault(slot.id(), clock.instant()));
      }
    }
    return drains;
  }

  private Line line(SlotView slot, SlotView.Row row, Map<Key, Entry> now) {
    String sha = row.content().sha256();
    Optional<LivePlugin> running = row.running();
    var status =
        new PluginStatus(
            row.jar().file(),
            row.jar().origin(),
            row.content().manifest(),
            row.state(),
            List.of(row.reason()),
            running
                .map(live -> live.plugin().edition())
                .orElseGet(() -> slot.decisions().edition(sha)),
            PluginStatus.Counts.NONE,
            since(new Key(row.jar().file().toString(), sha), row.state(), now));
    return new Line(status, running);
  }

  private Line line(Plain plain, Map<Key, Entry> now) {
    FoundJar jar = plain.jar();
    var status =
        new PluginStatus(
            jar.file(),
            jar.origin(),
            jar.waiting() ? Optional.empty() : jar.content().flatMap(c -> c.manifest()),
            plain.state(),
            plain.reasons(),
            "",
            PluginStatus.Counts.NONE,
            since(new Key(jar.file().toString(), ""), plain.state(), now));
    return new Line(status, Optional.empty());
  }

  private Instant since(Key key, PluginState state, Map<Key, Entry> now) {
    Entry before = entries.get(key);
    Entry entry =
        before != null && before.state() == state ? before : new Entry(state, clock.instant());
    now.put(key, entry);
    return entry.since();
  }

  private static PluginStatus counted(Line line) {
    PluginStatus s = line.status();
    PluginStatus.Counts counts =
        line.running().map(LivePlugin::counts).orElse(PluginStatus.Counts.NONE);
    return new PluginStatus(
        s.file(), s.origin(), s.manifest(), s.state(), s.reasons(), s.edition(), counts, s.since());
  }
}
