package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.people.CommandToken;
import io.kontor.host.web.Readiness;
import io.kontor.host.web.RunningSite;
import io.kontor.host.web.page.SamplePages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a running installation are clients of its door (L29). */
class HostCommandsTest {

  private static final List<String[]> ALL =
      List.of(
          words("status"),
          words("profile list"),
          words("profile on versandbestaetigung --catch-up none"),
          words("profile off zahlungserinnerung --yes"),
          words("task list"),
          words("task retry 7 --reason because"),
          words("plugin purge auftragsmanager"),
          words("plugin purge auftragsmanager --yes"));

  @TempDir private Path home;
  private Path data;
  private final SamplePages sample = new SamplePages("x");
  private RunningSite site;

  @BeforeEach
  void serve() throws IOException {
    data = Files.createDirectories(home.resolve("data"));
    site = new RunningSite(sample.pages());
    site.token().write(data, site.server().address());
  }

  @AfterEach
  void close() {
    site.close();
  }

  private RunCommands.Answer run(String words) {
    return new RunCommands(home, Language.EN).run(words(words));
  }

  private static String[] words(String line) {
    return line.split(" ");
  }

  @Test
  void L29_without_a_host_every_command_says_so_in_every_language() {
    CommandToken.delete(data);
    for (String[] words : ALL) {
      assertThat(new RunCommands(home, Language.EN).run(words).err())
          .contains("COMMAND-1: No host runs on the data folder " + data)
          .contains("--data DIR");
      RunCommands.Answer german = new RunCommands(home, Language.DE).run(words);
      assertThat(german.exit()).isEqualTo(Exit.PROBLEM);
      assertThat(german.out()).isEmpty();
      assertThat(german.err()).contains("COMMAND-1: Auf dem Datenordner " + data);
      assertThat(new RunCommands(home, Language.IT).run(words).err())
          .contains("COMMAND-1: Sulla cartella dei dati " + data);
    }
  }

  @Test
  void L29_what_a_killed_host_left_behind_is_no_host() {
    URI address = site.server().address();
    site.close();
    assertThat(run("status").err()).contains("COMMAND-1");
    new CommandToken().write(data, address);
    assertThat(run("status").err()).contains("COMMAND-1");
  }

  @Test
  void L29_another_host_that_took_the_address_is_not_taken_for_this_one() {
    new CommandToken().write(data, site.server().address());
    for (String[] words : ALL) {
      assertThat(new RunCommands(home, Language.EN).run(words).err()).contains("COMMAND-1");
    }
    assertThat(sample.kept()).isEmpty();
  }

  @Test
  void L29_a_host_on_another_data_folder_is_named_by_that() throws IOException {
    Path other = Files.createDirectories(home.resolve("elsewhere"));
    site.token().write(other, site.server().address());
    CommandToken.delete(data);
    assertThat(run("status").exit()).isEqualTo(Exit.PROBLEM);
    assertThat(run("status --data " + other).exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void a_token_file_that_cannot_be_read_is_named() throws IOException {
    CommandToken.delete(data);
    Files.createDirectory(data.resolve("command.token"));
    assertThat(run("status").err()).contains("PEOPLE-7").contains("command.token");
  }

  @Test
  void the_status_says_how_each_part_is_and_tells_a_script() {
    RunCommands.Answer well = run("status");
    assertThat(well.exit()).isEqualTo(Exit.DONE);
    assertThat(well.out()).contains("all is well").containsPattern("tasks done +12345");
    assertThat(new RunCommands(home, Language.IT).run("status").out()).contains("tutto va bene");
  }

  @Test
  void profiles_are_listed_with_what_is_wrong_with_them() {
    RunCommands.Answer listed = run("profile list");
    assertThat(listed.exit()).isEqualTo(Exit.DONE);
    assertThat(listed.out())
        .containsPattern("zahlungserinnerung +\\S+ +Payment reminder")
        .contains("profile.yaml:7:5  WEB-9: ");
  }

  @Test
  void L4_the_number_comes_first_and_without_a_catch_up_nothing_is_switched() {
    RunCommands.Answer asked = run("profile on versandbestaetigung");
    assertThat(asked.exit()).isEqualTo(Exit.USAGE);
    assertThat(asked.out())
        .contains("Dispatch notice: orders that match now: 1234")
        .contains("--catch-up");
    assertThat(asked.err()).as("what it would do in vain").contains("PROFILE-16: The shop ");
    assertThat(sample.kept()).isEmpty();

    RunCommands.Answer done = run("profile on versandbestaetigung --catch-up all");
    assertThat(done.exit()).isEqualTo(Exit.DONE);
    assertThat(done.out()).contains("orders that match now: 1234");
    assertThat(sample.kept()).containsExactly("versandbestaetigung ALL command");
  }

  @Test
  void L4_a_catch_up_that_is_not_there_yet_is_refused_before_anything_is_asked() {
    RunCommands.Answer refused = run("profile on versandbestaetigung --catch-up last");
    assertThat(refused.exit()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).contains("COMMAND-4").contains("\"last\"").contains("none, all");
    assertThat(sample.kept()).isEmpty();
  }

  @Test
  void L21_what_would_be_cancelled_is_said_first_and_confirmed() {
    RunCommands.Answer asked = run("profile off zahlungserinnerung");
    assertThat(asked.exit()).isEqualTo(Exit.USAGE);
    assertThat(asked.out())
        .contains("waiting tasks that switching it off cancels: 17")
        .contains("--yes");
    assertThat(sample.kept()).isEmpty();

    assertThat(run("profile off zahlungserinnerung --yes").exit()).isEqualTo(Exit.DONE);
    assertThat(sample.kept()).containsExactly("zahlungserinnerung off command");
  }

  @Test
  void what_is_so_already_is_said_and_stays() {
    RunCommands.Answer on = run("profile on zahlungserinnerung --catch-up all");
    assertThat(on.exit()).isEqualTo(Exit.DONE);
    assertThat(on.out()).contains("zahlungserinnerung is on already");
    RunCommands.Answer off = run("profile off versandbestaetigung");
    assertThat(off.exit()).isEqualTo(Exit.DONE);
    assertThat(off.out()).contains("versandbestaetigung is off already");
    assertThat(sample.kept()).isEmpty();
  }

  @Test
  void a_profile_that_is_not_there_is_refused_in_the_words_of_the_host() {
    RunCommands.Answer refused = run("profile off nobody");
    assertThat(refused.exit()).isEqualTo(Exit.PROBLEM);
    assertThat(refused.err()).contains("WATCH-").contains("nobody");
    assertThat(new RunCommands(home, Language.DE).run(words("profile off nobody")).err())
        .contains("WATCH-")
        .doesNotContain("There is");
  }

  @Test
  void tasks_are_listed_by_state_and_go_on_by_key() {
    RunCommands.Answer first = run("task list");
    assertThat(first.out()).contains("--before 71").containsPattern("(?m)^120 +\\S+ +Payment");
    assertThat(run("task list --before 71").out()).containsPattern("(?m)^70 +");
    RunCommands.Answer parked = run("task list --state parked --before 20");
    assertThat(parked.out().lines().toList()).hasSize(2).allMatch(it -> it.contains("parked"));
    assertThat(run("task list --state lost").err()).contains("COMMAND-4").contains("lost");
    assertThat(run("task list --before abc").err()).contains("COMMAND-4", "a whole number");
    assertThat(run("task list --state parked --before 1").out()).contains("No such tasks");
  }

  @Test
  void a_task_is_tried_again_with_its_reason_and_in_the_name_of_the_command() {
    assertThat(run("task retry 7 9 --reason again").out())
        .contains("Task 7 is tried again")
        .contains("Task 9");
    assertThat(sample.kept()).containsExactly("7 RETRY command again", "9 RETRY command again");
  }

  @Test
  void all_parked_tasks_of_a_profile_are_tried_again_with_one_command() {
    assertThat(run("task retry --parked --profile zahlungserinnerung --reason up").out())
        .contains("Tasks that are tried again: 12");
    assertThat(sample.kept()).containsExactly("all of zahlungserinnerung RETRY command up");
    assertThat(run("task retry --reason up").err()).contains("COMMAND-5: Missing: ");
  }

  @Test
  void a_command_that_lacks_something_says_what_in_the_persons_language() {
    assertThat(run("task retry 7").err()).contains("COMMAND-5: Missing: --reason");
    assertThat(run("task retry 7").exit()).isEqualTo(Exit.USAGE);
    assertThat(run("profile on").err()).contains("COMMAND-5: Missing: PROFILE");
    assertThat(run("stauts").err()).contains("COMMAND-6").contains("status");
    assertThat(run("task retry seven --reason x").err()).contains("COMMAND-4").contains("seven");
    assertThat(new RunCommands(home, Language.DE).run(words("task retry 7")).err())
        .contains("COMMAND-5: Es fehlt: --reason")
        .contains("kontor task retry --help");
  }

  @Test
  void L27_what_a_plug_in_left_is_said_first_and_goes_with_a_yes() {
    RunCommands.Answer asked = run("plugin purge order-exchange");
    assertThat(asked.exit()).isEqualTo(Exit.USAGE);
    assertThat(asked.out())
        .containsPattern("notes_note +12345 rows\n")
        .containsPattern("settings +3\n")
        .contains("activation codes", "Nothing was dropped", "--yes");
    assertThat(site.audit()).isEmpty();

    RunCommands.Answer done = run("plugin purge order-exchange --yes");
    assertThat(done.exit()).isEqualTo(Exit.DONE);
    assertThat(done.out())
        .contains("order-exchange is purged. Dropped tables: 2, rows: 12346, settings: 3.")
        .contains("data/purged/order-exchange.sql");
    assertThat(site.audit()).contains("command audit.plugin.purge {id=order-exchange, reason=-}");

    RunCommands.Answer unknown =
        new RunCommands(home, Language.DE).run(words("plugin purge nobody --yes"));
    assertThat(unknown.exit()).isEqualTo(Exit.PROBLEM);
    assertThat(unknown.err()).contains("PLUGIN-34: Von einem Plug-In nobody ist nichts da");
  }

  @Test
  void a_licence_goes_over_the_door_of_a_running_host_and_is_effective_at_once() {
    RunCommands.Answer added =
        new RunCommands(home, Language.EN).run("GOOD code", words("licence add -"));
    assertThat(added.exit()).as(added.err()).isEqualTo(Exit.DONE);
    assertThat(added.out()).contains("Activated: order-exchange.");
    assertThat(site.audit()).contains("command audit.plugin.activate {reason=-}");
    assertThat(home.resolve("plugins")).doesNotExist();

    RunCommands.Answer refused =
        new RunCommands(home, Language.DE).run("none", words("licence add -"));
    assertThat(refused.exit()).isEqualTo(Exit.PROBLEM);
    assertThat(refused.err()).contains("LICENCE-14");
  }

  @Test
  void a_host_that_is_not_well_makes_the_status_end_with_one() {
    site.close();
    site =
        new RunningSite(
            List.of(
                routes ->
                    routes.read(
                        "/status",
                        request ->
                            new io.kontor.host.web.Reply.Json(
                                new Readiness(false, Map.of("shop main", false)), 200))));
    site.token().write(data, site.server().address());
    RunCommands.Answer ill = run("status");
    assertThat(ill.exit()).isEqualTo(Exit.PROBLEM);
    assertThat(ill.out()).contains("not all is well").contains("shop main");
  }
}
