package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Repeatability;
import io.kontor.api.template.TemplateName;
import io.kontor.host.condition.Condition;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.SentenceReader;
import io.kontor.host.profile.VersionStore;
import io.kontor.host.template.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A profile is refused when it is loaded, and not when its first task comes. */
class ProfileChecksTest {

  private static final String PROFILE =
      """
      version: 1
      id: reminder
      language: en
      when:
        - placed
      steps:
        - letter: { template: mail, copies: 2 }
      """;
  private static final String MAIL = "<@subject>Order ${number}</@subject>\n<p>Hello</p>\n";

  @TempDir Path folder;
  private final TemplateEngine templates = new TemplateEngine();
  private final Map<String, Action<?>> actions = new HashMap<>(Map.of("letter", new Letter()));
  private ProfileCatalogue catalogue = catalogue(new Kept());

  @BeforeEach
  void good() throws IOException {
    catalogue = catalogue(new Kept());
    write("good", "profile.yaml", PROFILE.replace("id: reminder", "id: good"));
    write("good", "mail.en.ftlh", MAIL);
    write("a", "profile.yaml", PROFILE);
    write("a", "mail.en.ftlh", MAIL);
  }

  @AfterEach
  void close() {
    templates.close();
  }

  private ProfileCatalogue catalogue(VersionStore versions) {
    return new ProfileCatalogue(
        folder,
        ProfileChecksTest::condition,
        versions,
        new ProfileChecks(templates, id -> Optional.ofNullable(actions.get(id))));
  }

  private static Condition<?, ?> condition(String sentence, SentenceReader.Context context) {
    if (sentence.equals("breaks")) {
      throw new IllegalStateException("a plug-in's mistake");
    }
    return OrderConditions.placed();
  }

  private void write(String profile, String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(profile));
    Files.writeString(folder.resolve(profile).resolve(file), text);
  }

  /** What is wrong with {@code a}; the other profile is always there. */
  private List<String> problems() {
    List<String> problems =
        catalogue.reload().stream()
            .filter(status -> status.name().equals("a"))
            .flatMap(status -> status.problems().stream())
            .map(problem -> problem.place() + " " + problem.message().key())
            .toList();
    assertThat(catalogue.find("good")).isPresent();
    assertThat(catalogue.find("reminder").isPresent()).isEqualTo(problems.isEmpty());
    return problems;
  }

  @Test
  void a_broken_template_disables_its_profile_with_its_line_until_it_is_mended()
      throws IOException {
    write("a", "mail.en.ftlh", "<@subject>Order</@subject>\n<p>${number</p>\n");
    assertThat(problems()).singleElement().asString().startsWith("a/mail.en.ftlh:2:");
    write("a", "mail.en.ftlh", "<p>no subject</p>");
    assertThat(problems()).containsExactly("a/mail.en.ftlh:1:1 TEMPLATE-11");

    write("a", "mail.en.ftlh", MAIL);
    assertThat(problems()).isEmpty();
  }

  @Test
  void a_template_that_is_not_there_is_named_where_the_step_names_it() throws IOException {
    write("a", "profile.yaml", PROFILE.replace("template: mail", "template: mial"));
    assertThat(problems()).containsExactly("a/profile.yaml:7:25 TEMPLATE-1");
  }

  @Test
  void a_wrong_parameter_is_named_at_its_place_if_the_plug_in_is_there() throws IOException {
    write("a", "profile.yaml", PROFILE.replace("copies: 2", "copys: two"));
    assertThat(problems())
        .containsExactly("a/profile.yaml:7:13 CONFIG-3", "a/profile.yaml:7:31 CONFIG-1");
    write("a", "profile.yaml", PROFILE.replace("copies: 2", "copies: two"));
    assertThat(problems()).containsExactly("a/profile.yaml:7:39 CONFIG-2");

    actions.clear();
    assertThat(problems()).as("L25 it waits for its plug-in").isEmpty();
  }

  @Test
  void a_picture_is_no_part_of_a_profile_and_no_mistake() throws IOException {
    catalogue.reload();
    String before = catalogue.find("reminder").map(Profile::version).orElseThrow();
    Files.write(folder.resolve("a").resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    assertThat(problems()).isEmpty();
    assertThat(catalogue.find("reminder").map(Profile::version)).contains(before);
  }

  @Test
  void a_template_in_an_old_encoding_is_named_with_the_place_of_the_letter() throws IOException {
    byte[] latin =
        "<@subject>Order</@subject>\n<p>Grüße</p>\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a").resolve("mail.en.ftlh"), latin);

    assertThat(problems()).containsExactly("a/mail.en.ftlh:2:6 PROFILE-13");
  }

  @Test
  void whatever_breaks_while_a_folder_is_read_concerns_that_folder_alone() throws IOException {
    write("a", "profile.yaml", PROFILE.replace("- placed", "- breaks"));
    assertThat(problems()).containsExactly("a/profile.yaml:1:1 PROFILE-10");
  }

  @Test
  void L21_mails_of_a_version_that_could_not_be_found_once_are_found_the_next_time() {
    var versions = new Kept();
    catalogue = catalogue(versions);
    catalogue.reload();
    Profile profile = catalogue.find("reminder").orElseThrow();
    var mails = new ProfileMails(catalogue, templates);
    versions.away = true;
    assertThat(mails.of(profile)).isNotNull();

    versions.away = false;
    assertThat(mails.of(profile))
        .isInstanceOfSatisfying(
            io.kontor.host.template.MailTemplates.class,
            found -> assertThat(found.languages("mail")).containsExactly("en"));
    assertThat(mails.of(profile)).isSameAs(mails.of(profile));
  }

  private static final class Kept implements VersionStore {

    private final Map<String, ProfileFolder> kept = new HashMap<>();
    private boolean away;

    @Override
    public void keep(String profile, ProfileFolder files) {
      kept.put(profile + files.version(), files);
    }

    @Override
    public Optional<ProfileFolder> find(String profile, String version) {
      return away ? Optional.empty() : Optional.ofNullable(kept.get(profile + version));
    }

    @Override
    public boolean knows(String profile) {
      return kept.keySet().stream().anyMatch(key -> key.startsWith(profile));
    }
  }

  /** An action that writes a letter. */
  private static final class Letter implements Action<Letter.Parameters> {

    record Parameters(@TemplateName String template, int copies) {}

    @Override
    public String id() {
      return "letter";
    }

    @Override
    public Text title() {
      return Text.same("Letter");
    }

    @Override
    public Class<Parameters> parameterType() {
      return Parameters.class;
    }

    @Override
    public Repeatability repeatability() {
      return Repeatability.ONCE;
    }

    @Override
    public Prepared prepare(ActionRequest<Parameters> request) {
      throw new AssertionError("Nothing is done here");
    }
  }
}
