package io.kontor.host;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problem;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.TemplateCheck;
import io.kontor.host.template.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The mails of profiles, parsed and not written; each version of a folder once. */
final class CheckedTemplates implements TemplateCheck {

  private final TemplateEngine engine;
  private final Map<String, Checked> latest = new ConcurrentHashMap<>();

  private record Checked(String version, Optional<Language> language, List<Problem> problems) {}

  CheckedTemplates(TemplateEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<Problem> problems(ProfileFolder files, Optional<Language> language) {
    String name = files.folder().getFileName().toString();
    return latest
        .compute(
            name,
            (folder, before) ->
                before != null
                        && before.version().equals(files.version())
                        && before.language().equals(language)
                    ? before
                    : new Checked(files.version(), language, check(name, files, language)))
        .problems();
  }

  private List<Problem> check(String name, ProfileFolder files, Optional<Language> language) {
    return engine.mails(files.templates(), language.map(Language::code)).check().stream()
        .map(problem -> placed(name, problem.problem()))
        .toList();
  }

  private static Problem placed(String name, Message problem) {
    Map<String, String> values = problem.values();
    String file = name + "/" + values.getOrDefault("template", "");
    var place = new Place(file, number(values.get("line")), number(values.get("column")));
    return new Problem(place, problem);
  }

  private static int number(@Nullable String text) {
    return text == null || !text.matches("[0-9]{1,9}") ? 1 : Integer.parseInt(text);
  }
}
