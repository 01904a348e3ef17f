package io.kontor.host.task.claim;

import io.kontor.host.task.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hands of a node: how many are free, and how many of them one profile, or one action, may
 * have.
 *
 * @param free how many tasks may be taken
 * @param most how many tasks of one profile, and of one action, may be in hand
 * @param inHand what is being run
 */
record Hands(int free, int most, List<Task> inHand) {

  Hands {
    inHand = List.copyOf(inHand);
  }

  Set<String> busyProfiles() {
    return busy(Task::profile);
  }

  Set<String> busyActions() {
    return busy(Task::action);
  }

  private Set<String> busy(Function<Task, String> property) {
    return counts(inHand, property).entrySet().stream()
        .filter(entry -> entry.getValue() >= most)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The first that fit: one for each subject, and no more of one profile or action than may be. */
  List<Task> choose(List<Task> candidates) {
    var chosen = new ArrayList<Task>();
    var all = new ArrayList<>(inHand);
    var subjects = new HashSet<String>();
    for (Task task : candidates) {
      boolean fits =
          chosen.size() < free
              && count(all, Task::profile, task) < most
              && count(all, Task::action, task) < most;
      // Also one that does not fit keeps its subject's later tasks from going first.
      if (subjects.add(task.subject().toString()) && fits) {
        chosen.add(task);
        all.add(task);
      }
    }
    return chosen;
  }

  private static long count(List<Task> tasks, Function<Task, String> property, Task like) {
    return counts(tasks, property).getOrDefault(property.apply(like), 0L);
  }

  private static Map<String, Long> counts(List<Task> tasks, Function<Task, String> property) {
    return tasks.stream().collect(Collectors.groupingBy(property, Collectors.counting()));
  }
}
