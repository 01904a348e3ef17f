package io.kontor.host.plugin.lifecycle;

import io.kontor.host.settings.SettingsStore;
import java.util.Set;

/** Holds in Kontor's own database: they outlive a restart, and count on all nodes. */
public record StoredHolds(SettingsStore store) implements Holds {

  private static final String OWNER = "kontor.paused";

  @Override
  public Set<String> all() {
    return store.read(OWNER).keySet();
  }

  @Override
  public void add(String id) {
    store.put(OWNER, id, "paused");
  }

  @Override
  public void remove(String id) {
    store.remove(OWNER, id);
  }
}
