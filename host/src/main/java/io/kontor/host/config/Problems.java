package io.kontor.host.config;

import io.kontor.api.Message;
import io.kontor.api.error.ErrorCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects all problems of a file, so that a person sees them at once and not one by one. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Adds one. */
  public void add(Place place, ErrorCode code, Map<String, ?> values) {
    found.add(new Problem(place, Message.of(code, values)));
  }

  /** Adds one that already has its words. */
  public void add(Place place, Message message) {
    found.add(new Problem(place, message));
  }

  /** Adds one that knows its place. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether there are any. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of them, in the order of the file. */
  public List<Problem> list() {
    return found.stream()
        .sorted(
            Comparator.comparing((Problem p) -> p.place().file())
                .thenComparing(p -> p.place().line())
                .thenComparing(p -> p.place().column()))
        .toList();
  }
}
