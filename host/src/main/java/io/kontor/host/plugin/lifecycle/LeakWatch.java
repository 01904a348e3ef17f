package io.kontor.host.plugin.lifecycle;

import io.kontor.host.plugin.LingeringLoader;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers class loaders that were closed and should soon be gone from memory. */
final class LeakWatch {

  private record Closed(String plugin, WeakReference<ClassLoader> loader, Instant since) {}

  private final Clock clock;
  private final List<Closed> closed = new ArrayList<>();

  LeakWatch(Clock clock) {
    this.clock = clock;
  }

  synchronized void unloaded(String plugin, WeakReference<ClassLoader> loader) {
    closed.add(new Closed(plugin, loader, clock.instant()));
  }

  /** Those not collected yet. One that stays for hours is a leak: only a restart frees it. */
  synchronized List<LingeringLoader> lingering() {
    closed.removeIf(one -> one.loader().refersTo(null));
    return closed.stream().map(one -> new LingeringLoader(one.plugin(), one.since())).toList();
  }
}
