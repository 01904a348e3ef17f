package io.kontor.host.web.page;

import io.kontor.api.subject.SubjectRef;
import io.kontor.host.task.DayCount;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskDetail;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskState;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pages need of the ledger. */
public interface TaskDesk {

  /** Tasks older than one, newest first. */
  List<Task> page(long before, TaskFilter filter, int limit);

  /** One task with its steps. */
  Optional<TaskDetail> find(long id);

  /** All tasks about one subject, newest first. */
  List<Task> about(SubjectRef subject);

  /** How many tasks are in each state. */
  Map<TaskState, Long> countsByState();

  /** The last days, oldest first, days without tasks too. */
  List<DayCount> last(int days, ZoneId zone);

  /** Carries out what a person decided; refuses what does not fit the task's state. */
  void decide(long id, Choice choice, String person, String reason);

  /**
   * Tries all parked tasks again that a filter shows.
   *
   * @return how many are tried again
   */
  int retryAll(TaskFilter filter, String person, String reason);

  /** What a person can decide about a task. */
  enum Choice {
    /** Try again now. */
    RETRY("retry"),
    /** Run now, without waiting for its due moment. */
    RUN_NOW("run-now"),
    /** Count as done without running. */
    MARK_DONE("mark-done"),
    /** The doubtful step did happen: go on behind it. */
    WENT_OUT("went-out"),
    /** Do it again although it was done, or may have been. */
    SEND_AGAIN("send-again"),
    /** End it. */
    CANCEL("cancel");

    private final String path;

    Choice(String path) {
      this.path = path;
    }

    /** Its word in addresses and bundles. */
    public String path() {
      return path;
    }

    /** What can be decided about a task in a state; the ledger has the last word. */
    static Set<Choice> in(TaskState state) {
      return switch (state) {
        case WAITING, READY -> Set.of(RUN_NOW, MARK_DONE, CANCEL);
        case RETRY, PARKED -> Set.of(RETRY, MARK_DONE, CANCEL);
        case UNCERTAIN -> Set.of(WENT_OUT, SEND_AGAIN, CANCEL);
        case DONE -> Set.of(SEND_AGAIN);
        case RUNNING, SKIPPED, CANCELLED -> Set.of();
      };
    }
  }
}
