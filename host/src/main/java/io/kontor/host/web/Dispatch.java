package io.kontor.host.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.Audit;
import io.kontor.host.people.Session;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Puts the pages' routes behind the door: who may come, where forms come from, what is kept. */
final class Dispatch {

  private static final String SANDBOX =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'";

  private final Site site;
  private final Shell shell;

  Dispatch(Site site, Shell shell) {
    this.site = site;
    this.shell = shell;
  }

  void addTo(RoutesConfig config, Iterable<Route> routes) {
    for (Route route : routes) {
      switch (route.kind()) {
        case PAGE -> config.get(route.path(), context -> page(context, route));
        case READ -> config.get(Api.PREFIX + route.path(), context -> command(context, route));
        case CHANGE, TRY -> {
          config.post(route.path(), context -> form(context, route));
          config.post(Api.PREFIX + route.path(), context -> command(context, route));
        }
      }
    }
  }

  private void page(Context context, Route route) {
    var visit = new Visit(context, site.entrance());
    Optional<Session> session = visit.session();
    if (session.isEmpty()) {
      toSignIn(context);
      return;
    }
    carryOut(context, visit, route.handler().apply(request(context, visit, session.get())));
  }

  private void form(Context context, Route route) {
    var visit = new Visit(context, site.entrance());
    requireOwnForm(visit);
    Optional<Session> session = visit.session();
    if (session.isEmpty()) {
      context.redirect("/sign-in", HttpStatus.SEE_OTHER);
      return;
    }
    Request request = request(context, visit, session.get());
    Reply reply = route.handler().apply(request);
    keep(context, route, request.person(), reply);
    carryOut(context, visit, reply);
  }

  private void command(Context context, Route route) {
    Api.requireCommand(context, site.entrance().token());
    var visit = new Visit(context, site.entrance());
    Phrasing phrasing = shell.phrasing(visit.language());
    Reply reply = route.handler().apply(new Request(context, phrasing, Audit.COMMAND));
    keep(context, route, Audit.COMMAND, reply);
    if (reply instanceof Reply.Json json) {
      Api.json(context, json.value(), json.status());
    } else if (reply instanceof Reply.Done done) {
      Api.json(context, Map.of("done", phrasing.sentence(done.notice())), 200);
    } else if (reply instanceof Reply.View page) {
      Api.json(context, Api.told(page, phrasing), page.status());
    } else {
      Api.json(context, Map.of(), 200);
    }
  }

  /** A form without a sign-in: only the door itself has these. */
  void open(RoutesConfig config, String path, Function<Opened, Reply> handler) {
    config.post(
        path,
        context -> {
          var visit = new Visit(context, site.entrance());
          requireOwnForm(visit);
          var request = new Request(context, shell.phrasing(visit.language()), "-");
          carryOut(context, visit, handler.apply(new Opened(request, visit)));
        });
  }

  /** A page without a sign-in: only the door itself has these. */
  void openPage(RoutesConfig config, String path, Function<Opened, Reply> handler) {
    config.get(
        path,
        context -> {
          var visit = new Visit(context, site.entrance());
          var request = new Request(context, shell.phrasing(visit.language()), "-");
          carryOut(context, visit, handler.apply(new Opened(request, visit)));
        });
  }

  /** A request of somebody who need not be signed in. */
  record Opened(Request request, Visit visit) {}

  private static void requireOwnForm(Visit visit) {
    if (!visit.ownForm()) {
      throw new KontorException(WebError.FOREIGN_FORM, Map.of());
    }
  }

  private Request request(Context context, Visit visit, Session session) {
    return new Request(context, shell.phrasing(visit.language()), session.person());
  }

  private void keep(Context context, Route route, String person, Reply reply) {
    boolean refused = reply instanceof Reply.View view && view.status() >= 400;
    if (route.audit().isEmpty() || refused) {
      return;
    }
    var values = new HashMap<String, String>(context.pathParamMap());
    String reason = context.formParam("reason");
    values.put("reason", reason == null || reason.isBlank() ? "-" : reason.strip());
    site.entrance().audit().record(person, new Message(route.audit(), values));
  }

  private static void toSignIn(Context context) {
    String query = context.queryString();
    String here = context.path() + (query == null ? "" : "?" + query);
    String target = "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    if (context.header("HX-Request") != null) {
      context.header("HX-Redirect", "/sign-in").status(HttpStatus.NO_CONTENT);
    } else {
      context.redirect("/".equals(here) ? "/sign-in" : target, HttpStatus.SEE_OTHER);
    }
  }

  private void carryOut(Context context, Visit visit, Reply reply) {
    if (reply instanceof Reply.View page) {
      shell.show(context, visit, page);
    } else if (reply instanceof Reply.Done done) {
      visit.session().ifPresent(session -> session.leave(done.notice()));
      context.redirect(done.next(), HttpStatus.SEE_OTHER);
    } else if (reply instanceof Reply.Redirect redirect) {
      context.redirect(redirect.path(), HttpStatus.SEE_OTHER);
    } else if (reply instanceof Reply.Json json) {
      Api.json(context, json.value(), json.status());
    } else if (reply instanceof Reply.Sandbox sandbox) {
      sandbox(context, sandbox);
    } else if (reply instanceof Reply.Download download) {
      download(context, download);
    }
  }

  private static void sandbox(Context context, Reply.Sandbox sandbox) {
    context
        .contentType("text/html; charset=utf-8")
        .header("Content-Security-Policy", SANDBOX)
        .header("X-Frame-Options", "SAMEORIGIN")
        .header("Cache-Control", "no-store")
        .result(sandbox.html());
  }

  private static void download(Context context, Reply.Download download) {
    String name = URLEncoder.encode(download.name(), StandardCharsets.UTF_8).replace("+", "%20");
    context
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .header("Cache-Control", "no-store")
        .result(download.content().get());
  }
}
