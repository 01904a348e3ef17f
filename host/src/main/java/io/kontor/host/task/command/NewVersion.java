package io.kontor.host.task.command;

import io.kontor.api.db.Database;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskStep;
import io.kontor.host.task.ledger.NewTasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a task that a person tries again under its profile as it is now: whoever mended a template
 * or a step did it for this task (L21).
 */
final class NewVersion {

  private NewVersion() {}

  /**
   * The profile as it is now, if the task can go on in it where it stands: all its steps so far,
   * and the one that is next, are the same actions there.
   */
  static Optional<Profile> of(Database transaction, Task task, Optional<Profile> current) {
    return current
        .filter(now -> !now.version().equals(task.version()))
        .filter(now -> NewTasks.actionOf(now, task.step()).equals(task.action()))
        .filter(now -> hasDone(now, task, StepRows.of(transaction, task.id())));
  }

  private static boolean hasDone(Profile now, Task task, List<TaskStep> steps) {
    return steps.stream()
        .filter(step -> step.step() < task.step())
        .allMatch(step -> NewTasks.actionOf(now, step.step()).equals(step.action()));
  }

  /** Writes it; the guard is asked under it from now on. */
  static void adopt(Database transaction, Task task, Profile now) {
    transaction.update(
        "UPDATE task SET profile_version = :version, priority = :priority WHERE id = :id",
        Map.of("version", now.version(), "priority", now.priority(), "id", task.id()));
  }
}
