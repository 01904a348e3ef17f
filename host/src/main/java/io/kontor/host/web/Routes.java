package io.kontor.host.web;

import io.kontor.host.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * All addresses for people and commands. Whatever can be changed on a page can be changed by a
 * command: a change at {@code /tasks/7/retry} is also {@code POST /api/v1/tasks/7/retry} (L29).
 */
public final class Routes {

  /** For a change that the service writes down itself, in the same transaction. */
  public static final String KEPT_BY_SERVICE = "";

  private final List<Route> all = new ArrayList<>();

  /** All addresses of some pages. */
  public static Routes of(List<Page> pages) {
    var routes = new Routes();
    pages.forEach(page -> page.register(routes));
    return routes;
  }

  /** A page for who is signed in. */
  public void page(String path, Function<Request, Reply> handler) {
    all.add(new Route(Route.Kind.PAGE, path, Role.VIEWER, "", handler));
  }

  /** Something for commands to read, under {@code /api/v1}. */
  public void read(String path, Function<Request, Reply> handler) {
    all.add(new Route(Route.Kind.READ, path, Role.VIEWER, "", handler));
  }

  /**
   * A change.
   *
   * @param path where its form is sent
   * @param role the least role that may do it
   * @param audit the key of the sentence written down when it was done; it may name the parts of
   *     the path and the form's {@code reason}; or {@link #KEPT_BY_SERVICE}
   * @param handler makes the change
   */
  public void change(String path, Role role, String audit, Function<Request, Reply> handler) {
    all.add(new Route(Route.Kind.CHANGE, path, role, audit, handler));
  }

  /** A form that tries something without changing it. */
  public void attempt(String path, Role role, Function<Request, Reply> handler) {
    all.add(new Route(Route.Kind.TRY, path, role, "", handler));
  }

  /** All of them, in the order they were added. */
  public List<Route> all() {
    return List.copyOf(all);
  }
}
