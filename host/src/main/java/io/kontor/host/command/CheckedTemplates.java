package io.kontor.host.command;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problem;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.template.TemplateEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mails of profiles, parsed and not written. */
final class CheckedTemplates implements AutoCloseable {

  private final Path folder;
  private final TemplateEngine engine = new TemplateEngine();

  CheckedTemplates(Path folder) {
    this.folder = folder;
  }

  /** What is wrong with the mails beside a profile, also a broken one. */
  List<Problem> problems(ProfileStatus status) {
    Optional<String> language =
        status.profile().map(Profile::language).map(spoken -> spoken.code());
    return engine.mails(templates(status), language).check().stream()
        .map(problem -> placed(status.name(), problem.problem()))
        .toList();
  }

  /** A folder that cannot be read was named as that already. */
  private Map<String, String> templates(ProfileStatus status) {
    try {
      return ProfileFolder.read(folder.resolve(status.name())).templates();
    } catch (KontorException e) {
      return Map.of();
    }
  }

  private static Problem placed(String name, Message problem) {
    Map<String, String> values = problem.values();
    String file = name + "/" + values.getOrDefault("template", "");
    var place = new Place(file, number(values.get("line")), number(values.get("column")));
    return new Problem(place, problem);
  }

  private static int number(@org.jspecify.annotations.Nullable String text) {
    return text == null || !text.matches("[0-9]{1,9}") ? 1 : Integer.parseInt(text);
  }

  @Override
  public void close() {
    engine.close();
  }
}
