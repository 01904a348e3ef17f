package io.kontor.host.web.desk;

import io.kontor.api.subject.SubjectRef;
import io.kontor.host.task.DailyCounts;
import io.kontor.host.task.DayCount;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskDetail;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.command.TaskCommands;
import io.kontor.host.web.page.TaskDesk;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger, for the pages. */
public record LedgerTasks(TaskQuery tasks, TaskCommands commands, DailyCounts counts)
    implements TaskDesk {

  @Override
  public List<Task> page(long before, TaskFilter filter, int limit) {
    return tasks.page(before, filter, limit);
  }

  @Override
  public Optional<TaskDetail> find(long id) {
    return tasks.find(id);
  }

  @Override
  public List<Task> about(SubjectRef subject) {
    return tasks.about(subject);
  }

  @Override
  public Map<TaskState, Long> countsByState() {
    return tasks.countsByState();
  }

  @Override
  public List<DayCount> last(int days, ZoneId zone) {
    return counts.last(days, zone);
  }

  @Override
  public int retryAll(TaskFilter filter, String person, String reason) {
    return commands.retryAll(filter, new TaskCommands.Decision(person, reason));
  }

  @Override
  public void decide(long id, Choice choice, String person, String reason) {
    var decision = new TaskCommands.Decision(person, reason);
    switch (choice) {
      case RETRY -> commands.retry(id, decision);
      case RUN_NOW -> commands.runNow(id, decision);
      case MARK_DONE -> commands.markDone(id, decision);
      case WENT_OUT -> commands.wentOut(id, decision);
      case SEND_AGAIN -> commands.sendAgain(id, decision);
      case CANCEL -> commands.cancel(id, decision);
    }
  }
}
