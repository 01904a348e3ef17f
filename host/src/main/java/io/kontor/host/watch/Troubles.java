package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.host.condition.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what could not be decided in a tick: each reason once, with how often it was met. */
final class Troubles {

  private static final int REASONS_KEPT = 200;

  private final Map<Key, Trouble> found = new LinkedHashMap<>();

  private record Key(
      String profile, String source, Message reason, Optional<Condition<?, ?>> condition) {}

  void add(Decision.Failure failure) {
    var key =
        new Key(
            failure.profile(),
            failure.subject().ref().source(),
            failure.reason(),
            failure.condition());
    Trouble known = found.get(key);
    if (known != null || found.size() < REASONS_KEPT) {
      found.put(key, known == null ? Trouble.of(failure) : known.again());
    }
  }

  List<Trouble> list() {
    return List.copyOf(found.values());
  }
}
