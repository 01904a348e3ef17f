package io.kontor.host.task;

import java.util.Optional;
import java.util.Set;

/**
 * Which tasks a reader wants to see.
 *
 * @param states only these; empty for all
 * @param profile only of this profile
 * @param text only about subjects whose title begins so, or whose id is this; empty for all
 */
public record TaskFilter(Set<TaskState> states, Optional<String> profile, String text) {

  /** All tasks. */
  public static final TaskFilter ALL = new TaskFilter(Set.of(), Optional.empty(), "");

  /** Copies the states. */
  public TaskFilter {
    states = Set.copyOf(states);
  }

  /** All tasks in these states. */
  public static TaskFilter in(TaskState... states) {
    return new TaskFilter(Set.of(states), Optional.empty(), "");
  }
}
