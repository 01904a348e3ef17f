package io.kontor.host.task;

import io.kontor.host.journal.JournalEntry;
import java.util.List;

/**
 * One task with all that is known of it.
 *
 * @param task its row
 * @param steps its steps, as far as they were begun
 * @param again tasks that repeat it by a person's wish
 * @param journal what the journal tells of its subject and profile, newest first
 */
public record TaskDetail(
    Task task, List<TaskStep> steps, List<Task> again, List<JournalEntry> journal) {

  /** Copies the lists. */
  public TaskDetail {
    steps = List.copyOf(steps);
    again = List.copyOf(again);
    journal = List.copyOf(journal);
  }
}
