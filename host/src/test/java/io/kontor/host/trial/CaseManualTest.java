package io.kontor.host.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.config.Binder;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.LentShops;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.OrderSubjects;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.trial.CaseFile.Expected;
import io.kontor.host.trial.CaseFile.ExpectedStep;
import io.kontor.host.watch.WatchedSubjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases the manual shows come out as they say, with the profile and the mail it shows. */
class CaseManualTest {

  private static final Pattern PROFILE =
      Pattern.compile("```yaml\\n(version:.*?)```", Pattern.DOTALL);
  private static final Pattern MAIL = Pattern.compile("```html\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CASE =
      Pattern.compile("```yaml\\n# cases/([a-z-]+\\.yaml)\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path profiles;

  @Test
  void every_case_shown_comes_out_as_it_says() throws IOException {
    for (Language language : Language.values()) {
      Path folder = profiles.resolve(language.code());
      Files.createDirectories(folder.resolve("cases"));
      String page = page(language);
      Files.writeString(folder.resolve("profile.yaml"), first(PROFILE, page));
      Files.writeString(folder.resolve("mail." + language.code() + ".ftlh"), first(MAIL, page));
      for (MatchResult shown : CASE.matcher(page).results().toList()) {
        Files.writeString(folder.resolve("cases").resolve(shown.group(1)), shown.group(2));
      }
      assertThat(run(folder))
          .hasSize(2)
          .allSatisfy(result -> assertThat(result.asExpected()).as(result.toString()).isTrue());
    }
  }

  @Test
  void every_key_of_a_case_is_explained() throws IOException {
    for (Language language : Language.values()) {
      String page = page(language);
      Stream.of(CaseFile.class, Expected.class, ExpectedStep.class)
          .flatMap(type -> Stream.of(type.getRecordComponents()))
          .map(component -> Binder.key(component.getName()))
          .filter(key -> !key.equals("watched"))
          .forEach(key -> assertThat(page).as(language + " " + key).contains("`" + key + "`"));
    }
  }

  private static List<CaseResult> run(Path folder) {
    var shops = new LentShops(new ConnectedShops(List.of()));
    var subjects = new WatchedSubjects(List.of(new OrderSubjects(new ConnectedShops(List.of()))));
    var conditions = new ConditionTypes(OrderConditions.types());
    try (var templates = new TemplateEngine()) {
      return new Trials(subjects, conditions, new DeskActions(shops), shops, templates).run(folder);
    }
  }

  private static String first(Pattern pattern, String page) {
    return pattern.matcher(page).results().findFirst().orElseThrow().group(1);
  }

  private static String page(Language language) throws IOException {
    String tag = language.name().toLowerCase(Locale.ROOT);
    return Files.readString(Path.of("..", "docs", "profiles." + tag + ".md"));
  }
}
