package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.db.TestDatabase;
import io.kontor.host.people.CommandToken;
import io.kontor.host.people.DatabaseAccounts;
import io.kontor.host.web.Browser;
import io.kontor.host.web.Page;
import io.kontor.host.web.Reply;
import io.kontor.host.web.RunningSite;
import io.kontor.kit.TestMariaDb;
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

/** The whole way of somebody who lost the password, over a real database and the real door. */
class ResetAdminCommandTest {

  private static final Map<String, String> OLD =
      Map.of("name", "admin", "password", RunningSite.PASSWORD);
  private static final Map<String, String> NEW =
      Map.of("password", "a wholly new one", "repeated", "a wholly new one");
  private static final List<Page> PAGES =
      List.of(
          routes -> {
            routes.page("/", request -> new Reply.Json(request.person(), 200));
            routes.read("/status", request -> new Reply.Json(Map.of("ready", true), 200));
          });

  @TempDir private Path home;
  private TestDatabase database;

  @BeforeEach
  void a_host_whose_administrator_has_chosen_a_password() throws IOException {
    database = TestDatabase.migrated("reset");
    Files.createDirectories(home.resolve("data"));
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(
        home.resolve("conf/kontor.yaml"),
        """
        version: 1
        database: { url: "%s", user: "%s", password: "%s" }
        http: { port: 8499 }
        """
            .formatted(
                TestMariaDb.server().jdbcUrl(database.pool().name()),
                TestMariaDb.server().user(),
                TestMariaDb.server().password()));
    try (RunningSite site = site()) {
      assertThat(site.signedIn().open("/").body()).isEqualTo("\"admin\"");
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private RunningSite site() {
    return new RunningSite(PAGES, 0, new DatabaseAccounts(database.database()));
  }

  private RunCommands.Answer reset() {
    return new RunCommands(home, Language.EN).run("reset-admin");
  }

  @Test
  void the_old_password_is_gone_and_the_link_of_the_command_works_once_after_the_next_start() {
    RunCommands.Answer done = reset();
    assertThat(done.exit()).as(done.err()).isEqualTo(Exit.DONE);
    URI link = URI.create(done.out().strip().replaceAll(".* ", ""));
    assertThat(link).hasHost("127.0.0.1").hasPort(8499);

    try (RunningSite site = site()) {
      assertThat(site.setUp().atStart()).isEmpty();
      Browser browser = site.browser();
      browser.open("/sign-in");
      assertThat(browser.submit("/sign-in", OLD).body()).contains("PEOPLE-1");

      browser.open(link.getPath());
      assertThat(browser.submit(link.getPath(), NEW).statusCode()).isEqualTo(303);
      assertThat(browser.open("/").body()).isEqualTo("\"admin\"");
      assertThat(site.browser().open(link.getPath()).statusCode()).isEqualTo(410);
      assertThat(site.setUp().atStart()).isEmpty();
    }
  }

  @Test
  void it_stands_in_the_journal_in_the_name_of_the_command() {
    reset();
    assertThat(
            database
                .database()
                .list(
                    "SELECT message_key, person FROM journal",
                    Map.of(),
                    row -> row.text("message_key") + " " + row.text("person")))
        .containsExactly("audit.reset-admin command");
  }

  @Test
  void while_a_host_runs_on_the_folder_it_is_refused_and_nothing_is_changed() {
    try (RunningSite site = site()) {
      site.token().write(home.resolve("data"), site.server().address());
      RunCommands.Answer refused = reset();
      assertThat(refused.exit()).isEqualTo(Exit.PROBLEM);
      assertThat(refused.err()).contains("COMMAND-3: A host runs on the data folder");
      assertThat(new RunCommands(home, Language.IT).run("reset-admin").err())
          .contains("COMMAND-3: Sulla cartella dei dati");

      Browser browser = site.browser();
      browser.open("/sign-in");
      assertThat(browser.submit("/sign-in", OLD).statusCode()).isEqualTo(303);
    }
    CommandToken.delete(home.resolve("data"));
  }
}
