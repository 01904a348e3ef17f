package io.kontor.host.web;

import io.javalin.http.Context;
import io.kontor.api.Language;
import io.kontor.host.people.Session;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is around every page: menu, bars, language, the token for its forms. */
final class Shell {

  private final Site site;
  private final WebOptions options;
  private final Map<String, String> assets;
  private final List<String> sections;

  Shell(Site site, WebOptions options, Map<String, String> assets) {
    this.site = site;
    this.options = options;
    this.assets = assets;
    this.sections =
        Routes.of(site.pages()).all().stream()
            .filter(route -> route.kind() == Route.Kind.PAGE)
            .map(Route::path)
            .toList();
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

  private static String here(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }
}
