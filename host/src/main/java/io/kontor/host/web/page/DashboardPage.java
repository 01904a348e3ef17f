package io.kontor.host.web.page;

import io.kontor.host.journal.JournalFilter;
import io.kontor.host.task.TaskState;
import io.kontor.host.web.Page;
import io.kontor.host.web.Readiness;
import io.kontor.host.web.Reply;
import io.kontor.host.web.Request;
import io.kontor.host.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The first page: what was done, what waits, what needs a person. */
public final class DashboardPage implements Page {

  private static final int DAYS = 14;
  private static final int LATEST = 12;

  private final TaskDesk tasks;
  private final JournalView journal;
  private final Supplier<List<ShopHealth>> shops;
  private final Supplier<List<Attention>> attention;
  private final Supplier<Readiness> readiness;

  /**
   * The first page.
   *
   * @param shops how each shop is doing
   * @param attention plug-ins and profiles that need a person
   * @param readiness whether the host does its work
   */
  public DashboardPage(
      TaskDesk tasks,
      JournalView journal,
      Supplier<List<ShopHealth>> shops,
      Supplier<List<Attention>> attention,
      Supplier<Readiness> readiness) {
    this.tasks = tasks;
    this.journal = journal;
    this.shops = shops;
    this.attention = attention;
    this.readiness = readiness;
  }

  @Override
  public void register(Routes routes) {
    routes.page("/", this::show);
    routes.read("/status", this::status);
  }

  private Reply status(Request request) {
    Readiness now = readiness.get();
    List<String> needed =
        attention.get().stream().map(it -> request.phrasing().sentence(it.why())).toList();
    return new Reply.Json(new Status(now.ready(), now.parts(), tasks.countsByState(), needed), 200);
  }

  /**
   * How the host is, for a command.
   *
   * @param attention what needs a person
   */
  record Status(
      boolean ready,
      Map<String, Boolean> parts,
      Map<TaskState, Long> tasks,
      List<String> attention) {}

  private Reply show(Request request) {
    return Reply.page(
        "dashboard",
        Map.of(
            "figures", figures(tasks.countsByState()),
            "days", tasks.last(DAYS, request.phrasing().zone()),
            "shops", shops.get(),
            "attention", attention.get(),
            "entries", EntryRow.of(journal.page(JournalView.NEWEST, JournalFilter.ALL, LATEST))));
  }

  private static List<Figure> figures(Map<TaskState, Long> counts) {
    return List.of(
        Figure.of("done", counts, TaskState.DONE),
        Figure.of("waiting", counts, TasksPage.OPEN),
        Figure.of("retry", counts, TaskState.RETRY),
        Figure.of("parked", counts, TaskState.PARKED),
        Figure.of("uncertain", counts, TaskState.UNCERTAIN));
  }

  /** One number of the top row, with a link to the tasks it counts. */
  record Figure(String name, long number, String states) {

    static Figure of(String name, Map<TaskState, Long> counts, TaskState... states) {
      long sum = 0;
      for (TaskState state : states) {
        sum += counts.getOrDefault(state, 0L);
      }
      return new Figure(name, sum, TasksPage.names(states));
    }
  }
}
