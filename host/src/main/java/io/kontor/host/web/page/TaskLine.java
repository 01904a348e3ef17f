package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.task.Task;
import java.time.Instant;
import java.util.List;

/** A task as a list shows it. */
record TaskLine(
    long id,
    Text profile,
    String subject,
    String path,
    String occurrence,
    String state,
    Message reason,
    Instant due,
    Instant changed) {

  static List<TaskLine> of(List<Task> tasks, ProfileTitles titles) {
    return tasks.stream().map(task -> of(task, titles)).toList();
  }

  static TaskLine of(Task task, ProfileTitles titles) {
    return new TaskLine(
        task.id(),
        titles.of(task.profile()),
        task.title(),
        Where.subject(task.subject()),
        task.occurrence(),
        task.state().name(),
        task.reason(),
        task.dueAt(),
        task.changedAt());
  }
}
