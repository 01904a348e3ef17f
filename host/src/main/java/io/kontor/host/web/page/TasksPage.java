package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.Role;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskDetail;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskStep;
import io.kontor.host.web.Page;
import io.kontor.host.web.Phrasing;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import io.kontor.host.web.WebError;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tasks: what was done and why, and what a person decides about it. */
public final class TasksPage implements Page {

  private static final String PATH = "/tasks";
  private static final int ROWS = 50;

  /** States in which a task goes on by itself. */
  static final TaskState[] OPEN = {TaskState.WAITING, TaskState.READY, TaskState.RUNNING};

  private final TaskDesk tasks;
  private final ProfileDesk profiles;

  /** Tasks of the ledger. */
  public TasksPage(TaskDesk tasks, ProfileDesk profiles) {
    this.tasks = tasks;
    this.profiles = profiles;
  }

  @Override
  public void register(Routes routes) {
    routes.page(PATH, this::list);
    routes.page(PATH + "/{id}", this::one);
    for (TaskDesk.Choice choice : TaskDesk.Choice.values()) {
      routes.change(
          PATH + "/{id}/" + choice.path(),
          Role.OPERATOR,
          Routes.KEPT_BY_SERVICE,
          request -> decide(request, choice));
    }
    routes.change(PATH + "/retry", Role.OPERATOR, Routes.KEPT_BY_SERVICE, this::retryAll);
    routes.read(PATH, this::lines);
  }

  private Reply lines(Request request) {
    Phrasing phrasing = request.phrasing();
    List<Task> found = tasks.page(request.before(), filter(request), ROWS);
    return new Reply.Json(
        new Lines(
            TaskLine.of(found, profiles::title).stream().map(it -> Line.of(it, phrasing)).toList(),
            Where.last(found, ROWS, Task::id).orElse("")),
        200);
  }

  /**
   * Tasks as a command shows them.
   *
   * @param before where to go on; empty if there are no more
   */
  record Lines(List<Line> tasks, String before) {}

  /** One of them. */
  record Line(long id, String state, String profile, String subject, String reason, Instant due) {

    static Line of(TaskLine task, Phrasing phrasing) {
      return new Line(
          task.id(),
          task.state(),
          phrasing.text(task.profile()),
          task.subject(),
          phrasing.sentence(task.reason()),
          task.due());
    }
  }

  private Reply list(Request request) {
    Optional<String> state = request.query("state");
    Optional<String> profile = request.query("profile");
    Optional<String> text = request.query("q");
    List<Task> found = tasks.page(request.before(), filter(request), ROWS);
    var chosen = new LinkedHashMap<String, Optional<String>>();
    chosen.put("state", state);
    chosen.put("profile", profile);
    chosen.put("q", text);
    return Reply.page(
        "tasks",
        Map.of(
            "tasks", TaskLine.of(found, profiles::title),
            "states", Arrays.stream(TaskState.values()).map(Enum::name).toList(),
            "open", names(OPEN),
            "profiles", profiles.all().stream().map(Option::of).toList(),
            "state", state.orElse(""),
            "profile", profile.orElse(""),
            "q", text.orElse(""),
            "next", Where.next(PATH, chosen, Where.last(found, ROWS, Task::id))));
  }

  private static TaskFilter filter(Request request) {
    return new TaskFilter(
        states(request.query("state")), request.query("profile"), request.query("q").orElse(""));
  }

  /** Several states as one filter. */
  static String names(TaskState... states) {
    return Arrays.stream(states).map(Enum::name).collect(Collectors.joining(","));
  }

  private static Set<TaskState> states(Optional<String> names) {
    return names.stream()
        .flatMap(it -> Arrays.stream(it.split(",")))
        .map(TasksPage::state)
        .collect(Collectors.toSet());
  }

  private static TaskState state(String name) {
    return Arrays.stream(TaskState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new KontorException(WebError.PARAMETER, Map.of("name", "state", "value", name)));
  }

  /** A profile to filter by. */
  record Option(String id, Text title) {

    static Option of(ProfileDesk.Card card) {
      return new Option(card.id(), card.title());
    }
  }

  private Reply one(Request request) {
    TaskDetail detail = tasks.find(request.number("id")).orElseThrow(request::notFound);
    Set<String> choices =
        TaskDesk.Choice.in(detail.task().state()).stream()
            .map(TaskDesk.Choice::path)
            .collect(Collectors.toSet());
    return Reply.page(
        "task",
        Map.of(
            "task", TaskLine.of(detail.task(), profiles::title),
            "detail", detail.task(),
            "steps", detail.steps().stream().map(this::line).toList(),
            "again", TaskLine.of(detail.again(), profiles::title),
            "entries", EntryRow.of(detail.journal()),
            "choices",
                Arrays.stream(TaskDesk.Choice.values())
                    .map(TaskDesk.Choice::path)
                    .filter(choices::contains)
                    .toList()));
  }

  private StepLine line(TaskStep step) {
    return new StepLine(
        step.step(),
        profiles.action(step.action()),
        step.state().name(),
        step.reason(),
        step.changedAt());
  }

  /** A step as its task's page shows it. */
  record StepLine(int step, Text action, String state, Message reason, Instant changedAt) {}

  private Reply decide(Request request, TaskDesk.Choice choice) {
    long id = request.number("id");
    tasks.decide(id, choice, request.person(), request.reason());
    return new Reply.Done(PATH + "/" + id, Message.of("work.decided." + choice.path()));
  }

  private Reply retryAll(Request request) {
    var filter = new TaskFilter(Set.of(), request.form("profile"), request.form("q").orElse(""));
    int retried = tasks.retryAll(filter, request.person(), request.reason());
    return new Reply.Done(
        PATH, new Message("work.retried-all", Map.of("count", String.valueOf(retried))));
  }
}
