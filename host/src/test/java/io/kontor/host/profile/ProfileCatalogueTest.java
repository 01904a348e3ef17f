package io.kontor.host.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.config.Problem;
import io.kontor.host.db.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCatalogueTest {

  private static final String GOOD =
      """
      version: 1
      id: reminder
      title: { de: Erinnerung, en: Reminder }
      language: en
      when:
        - not paid
        - ordered at least 7 days ago
      repeat: { times: 3, every: P7D }
      window: { days: MON-WED, from: "08:00", to: "18:00" }
      steps:
        - mail: { to: customer, template: mail }
        - set-sent-date
      """;

  private static TestDatabase test;
  @TempDir Path folder;
  private ProfileCatalogue catalogue;

  @BeforeAll
  static void open() {
    test = TestDatabase.migrated("profiles");
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @BeforeEach
  void make() {
    catalogue =
        new ProfileCatalogue(
            folder,
            TestSentences.reader(),
            new ProfileVersions(test.database()),
            ProfileCheck.NONE);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name));
    Files.writeString(folder.resolve(name).resolve("profile.yaml"), text);
  }

  private List<String> problems(String name) {
    return catalogue.reload().stream()
        .filter(s -> s.name().equals(name))
        .flatMap(s -> s.problems().stream())
        .map(ProfileCatalogueTest::line)
        .toList();
  }

  private static String line(Problem problem) {
    return problem.place()
        + " "
        + problem.message().key()
        + " "
        + new TreeMap<>(problem.message().values());
  }

  @Test
  void a_folder_becomes_a_profile() throws IOException {
    write("a", GOOD);
    catalogue.reload();

    Profile profile = catalogue.find("reminder").orElseThrow();
    assertThat(profile.title().in(Language.IT)).isEqualTo("Reminder");
    assertThat(profile.when())
        .singleElement()
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
    assertThat(profile.repeat()).isEqualTo(new Repeat(3, Period.ofDays(7)));
    assertThat(profile.window().orElseThrow().days())
        .containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
    assertThat(profile.steps()).extracting(Step::action).containsExactly("mail", "set-sent-date");
    assertThat(profile.catchUp()).isEqualTo(CatchUp.NONE);
    assertThat(profile.priority()).isEqualTo(100);
  }

  @Test
  void a_repeat_without_a_time_between_is_refused_and_so_is_a_step_the_ledger_cannot_hold()
      throws IOException {
    for (String repeat : List.of("3, every: P0D", "3, every: P-7D", "0, every: P7D")) {
      write("a", GOOD.replace("3, every: P7D", repeat));
      assertThat(problems("a").toString()).as(repeat).startsWith("[a/profile.yaml:8:1 PROFILE-15");
    }
    write("a", GOOD.replace("set-sent-date", "x".repeat(65)));
    assertThat(problems("a").toString()).startsWith("[a/profile.yaml:12:5 PROFILE-6");
  }

  @Test
  void a_broken_profile_disables_only_itself_and_comes_back_when_mended() throws IOException {
    write("good", GOOD);
    write("broken", GOOD.replace("id: reminder", "id: other").replace("not paid", "not payd"));

    assertThat(problems("broken"))
        .singleElement()
        .asString()
        .startsWith("broken/profile.yaml:6:")
        .contains("CONDITION-")
        .contains("not paid");
    assertThat(catalogue.find("reminder")).isPresent();
    assertThat(catalogue.find("other")).isEmpty();

    write("broken", GOOD.replace("id: reminder", "id: other"));
    catalogue.reload();
    assertThat(catalogue.find("other")).isPresent();
  }

  @Test
  void every_mistake_is_named_at_its_place() throws IOException {
    write(
        "a",
        GOOD.replace("id: reminder", "id: Re minder")
            .replace("MON-WED", "MO-WED")
            .replace("  - set-sent-date", "  - []"));

    assertThat(problems("a"))
        .satisfiesExactly(
            p -> assertThat(p).contains("a/profile.yaml:2:1 PROFILE-3"),
            p -> assertThat(p).contains("a/profile.yaml:9:1 PROFILE-11").contains("MO-WED"),
            p -> assertThat(p).contains("a/profile.yaml:12:").contains("PROFILE-6"));
  }

  @Test
  void a_wrong_word_is_named_at_its_own_column_in_the_file() throws IOException {
    write(
        "a",
        GOOD.replace("- not paid", "- \"not paid since\"")
            .replace("at least 7 days", "at least seven days"));

    assertThat(problems("a"))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("a/profile.yaml:6:15 CONDITION-12"),
            p -> assertThat(p).startsWith("a/profile.yaml:7:22 CONDITION-4").contains("seven"));
  }

  @Test
  void sentences_and_lists_are_not_mixed() throws IOException {
    write(
        "a", GOOD.replace("  - ordered at least 7 days ago", "  - - ordered at least 7 days ago"));

    assertThat(problems("a"))
        .singleElement()
        .asString()
        .startsWith("a/profile.yaml:6:")
        .contains("PROFILE-4");
  }

  @Test
  void a_shop_that_is_not_configured_is_named_with_those_that_are() throws IOException {
    catalogue =
        new ProfileCatalogue(
            folder,
            TestSentences.readerOf(Set.of("main", "second")),
            VersionStore.none(),
            ProfileCheck.NONE);
    write("a", GOOD + "shops: [main, mian]\n");

    assertThat(problems("a"))
        .containsExactly("a/profile.yaml:13:1 PROFILE-9 {known=main, second, shop=mian}");
  }

  @Test
  void lists_are_alternatives() throws IOException {
    write("a", GOOD.replace("  - not paid\n  - ordered", "  - - not paid\n  - - ordered"));
    catalogue.reload();

    assertThat(catalogue.find("reminder").orElseThrow().when()).hasSize(2);
  }

  @Test
  void of_two_folders_with_one_id_the_second_stays_off_and_names_the_first() throws IOException {
    write("a", GOOD);
    write("b", GOOD);

    assertThat(problems("b")).singleElement().asString().contains("PROFILE-2").contains("other=a");
    assertThat(catalogue.find("reminder")).isPresent();
  }

  @Test
  void an_empty_folder_is_named_and_a_hidden_one_is_not() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    Files.createDirectories(folder.resolve(".git"));

    assertThat(catalogue.reload()).hasSize(1);
    assertThat(problems("empty")).singleElement().asString().contains("PROFILE-1");
  }

  @Test
  void a_link_out_of_the_folder_is_refused_and_one_inside_is_read() throws IOException {
    write("a", GOOD);
    Path secret = Files.writeString(folder.resolve("secret"), "s");
    Files.createDirectories(folder.resolve("a/.data"));
    Files.writeString(folder.resolve("a/.data/mail.en.ftlh"), "x");
    Files.createSymbolicLink(folder.resolve("a/mail.en.ftlh"), Path.of(".data/mail.en.ftlh"));
    assertThat(problems("a")).isEmpty();

    Files.createSymbolicLink(folder.resolve("a/mail.de.ftlh"), secret);
    assertThat(problems("a")).singleElement().asString().contains("PROFILE-10", "mail.de.ftlh");
  }

  @Test
  void L21_a_task_finds_the_version_it_fired_under() throws IOException {
    write("a", GOOD);
    Files.writeString(folder.resolve("a/mail.en.ftlh"), "first");
    catalogue.reload();
    String first = catalogue.find("reminder").orElseThrow().version();

    Files.writeString(folder.resolve("a/mail.en.ftlh"), "second");
    catalogue.reload();

    assertThat(catalogue.find("reminder").orElseThrow().version()).isNotEqualTo(first);
    assertThat(catalogue.find("reminder", first).orElseThrow().steps()).hasSize(2);
    assertThat(
            catalogue
                .files("reminder", first)
                .map(ProfileFolder::files)
                .map(f -> f.get("mail.en.ftlh")))
        .isEqualTo(Optional.of("first"));
  }

  private static final String AFTER =
      """
      version: 1
      id: after
      title: { en: After }
      language: en
      when:
        - task "%s" done
      steps:
        - set-sent-date
      """;

  @Test
  void a_profile_that_is_misspelt_in_a_sentence_is_an_error_and_not_a_condition_that_never_holds()
      throws IOException {
    write("zz-reminder", GOOD.replace("id: reminder", "id: dunning"));
    write("after", AFTER.formatted("duning"));
    catalogue.reload();

    Problem problem = status("after").problems().get(0);
    assertThat(problem.message().key()).isEqualTo("PROFILE-14");
    assertThat(problem.message().values())
        .containsEntry("profile", "duning")
        .containsEntry("nearest", "dunning");
    assertThat(problem.place().line()).isEqualTo(6);
    assertThat(problem.place().column()).isEqualTo(11);

    write("after", AFTER.formatted("dunning"));
    catalogue.reload();
    assertThat(status("after").problems()).isEmpty();
  }

  @Test
  void a_sentence_may_name_a_broken_profile_its_own_and_one_whose_folder_is_gone()
      throws IOException {
    write("gone", GOOD.replace("id: reminder", "id: formerly"));
    catalogue.reload();
    Files.delete(folder.resolve("gone/profile.yaml"));
    Files.delete(folder.resolve("gone"));
    write("broken", "id: in-the-works\n");
    for (String named : List.of("formerly", "in-the-works", "after")) {
      write("after", AFTER.formatted(named));
      catalogue.reload();
      assertThat(status("after").problems()).as(named).isEmpty();
    }
  }

  private ProfileStatus status(String name) {
    return catalogue.list().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }
}
