package io.kontor.host.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.kontor.api.Language;
import io.kontor.host.people.Session;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is around every page: menu, bars, language, the token for its forms. */
final class Shell {

  private final Site site;
  private final WebOptions options;
  private final Map<String, String> assets;
  private final List<String> sections;
  private final Set<String> opened = new HashSet<>(Set.of("/sign-in", "/setup/{token}"));

  Shell(Site site, WebOptions options, Map<String, String> assets) {
    this.site = site;
    this.options = options;
    this.assets = assets;
    this.sections =
        Routes.of(site.pages()).all().stream()
            .filter(route -> route.kind() == Route.Kind.PAGE)
            .map(Route::path)
            .toList();
    opened.addAll(sections);
  }

  Phrasing phrasing(Language language) {
    return new Phrasing(language, site.wording(), options.zone());
  }

  void show(Context context, Visit visit, Reply.View page) {
    Phrasing phrasing = phrasing(visit.language());
    var model = new HashMap<String, Object>(page.model());
    model.put("lang", phrasing.language().code());
    model.put("languages", Arrays.stream(Language.values()).map(Language::code).toList());
    model.put("csrf", visit.formToken());
    model.put("here", here(context));
    model.put("assets", assets);
    model.put("sections", sections);
    model.put("bars", site.bars().get());
    model.put("person", visit.session().map(Session::person).orElse(""));
    model.put("notices", visit.session().map(Session::takeNotices).orElse(List.of()));
    var out = new StringWriter();
    try {
      site.renderer().render(page.template(), phrasing, model, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context
        .status(page.status())
        .contentType("text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(out.toString());
  }

  /** Where the reader is, as an address that can be opened: what a form is sent to cannot. */
  private String here(Context context) {
    if (context.method().equals(HandlerType.POST)) {
      @Nullable Endpoint taken = context.endpoints().matchedHttpEndpoint();
      return around(taken == null ? "" : taken.path, context.path());
    }
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  /** The nearest page above an address. */
  private String around(String route, String path) {
    if (route.isEmpty() || opened.contains(route)) {
      return path.isEmpty() ? "/" : path;
    }
    return around(above(route), above(path));
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
