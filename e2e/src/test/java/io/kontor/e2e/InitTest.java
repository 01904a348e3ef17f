package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.config.Problems;
import io.kontor.host.connection.ShopFlaws;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.mail.CatchAllServer;
import io.kontor.host.mail.Mailbox;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kontor init}: from nothing to the first list of hits on one's own shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitTest {

  private final InitShop shop = InitShop.demo();
  private Mailbox mailbox;
  private CatchAllServer smtp;

  @TempDir private Path folder;

  @BeforeAll
  void mailServer(@TempDir Path mails) {
    mailbox = new Mailbox(mails, InitShop.TUESDAY);
    smtp = new CatchAllServer(mailbox, 0);
  }

  @AfterAll
  void stop() {
    smtp.close();
  }

  private InitRun init(Language language) {
    return new InitRun(folder, InitShop.TUESDAY, language);
  }

  /** What a person types who errs now and then. */
  private String[] answers() {
    return new String[] {
      "nowhere:99999",
      InitShop.server(),
      "",
      shop.schema(),
      shop.user(),
      InitRun.HIDDEN + "swordfish",
      "",
      "",
      "",
      "",
      InitRun.HIDDEN + InitShop.PASSWORD,
      "my shop",
      "",
      "",
      "shop@example.org",
      "Muster & \"Söhne\"",
      "127.0.0.1:1",
      "none",
      "none",
      "",
      "",
      "127.0.0.1:" + smtp.port(),
      "",
      ""
    };
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void L4_the_whole_dialogue_shows_number_and_list_and_sends_nothing(Language language)
      throws IOException {
    InitRun run = init(language).run(List.of(), answers());

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen()).doesNotContain("s3cret", "swordfish");
    assertThat(mailbox.count()).isZero();
    Golden.compare("init." + language.code() + ".txt", general(run.screen()));
    Golden.compare("init." + language.code() + ".yaml", general(Files.readString(run.file())));
  }

  private String general(String text) {
    return text.replace(String.valueOf(TestMariaDb.server().port()), "{db-port}")
        .replace(String.valueOf(smtp.port()), "{smtp-port}")
        .replace(shop.user(), "{owner}")
        .replace(shop.schema(), "{schema}")
        .replace(folder.toString(), "{folder}")
        // Releases of Java differ in the spaces between numbers and signs.
        .replace('\u00a0', ' ')
        .replace('\u202f', ' ');
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 11, 15, 23})
  void an_end_of_input_in_the_middle_leaves_nothing_behind(int answered) throws IOException {
    InitRun run =
        init(Language.EN)
            .run(List.of(), Stream.of(answers()).limit(answered).toArray(String[]::new));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.screen()).endsWith("Stopped. Nothing was written.\n");
    assertThat(files()).noneMatch(name -> name.startsWith("kontor"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void options_and_variables_answer_without_a_person() throws IOException {
    InitRun run = scripted("--mail-from", "-");

    assertThat(run.exit()).as(run.screen()).isZero();
    Configuration.ShopEntry entry = read(run.file()).shops().get(0);
    assertThat(entry.type()).isEqualTo("oxid");
    assertThat(entry.password()).isEqualTo(InitShop.PASSWORD);
    assertThat(entry.languages()).isNotEmpty();
    assertThat(entry.writable()).isFalse();
    assertThat(run.screen()).contains("docs/install.en.md").doesNotContain("read -rs");
    assertThat(Files.readString(run.file()))
        .contains("password: ${SHOP_PASSWORD}")
        .doesNotContain("s3cret");
  }

  private InitRun scripted(String... options) {
    return init(Language.EN).with(InitShop.variables()).run(shop.options(options));
  }

  private static Configuration read(Path file) {
    var problems = new Problems();
    return ConfigurationFile.read(Optional.of(file), InitShop.variables(), ShopFlaws::of, problems)
        .orElseThrow(() -> new AssertionError(problems.list()));
  }

  @Test
  void an_option_that_does_not_work_is_asked_for_once_more_and_not_used_again() {
    InitRun run =
        init(Language.EN)
            .with(InitShop.variables())
            .run(shop.options("--mail-from", "-", "--zone", "Nowhere/Land"), "Europe/Rome");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen()).containsOnlyOnce("\"Nowhere/Land\" is no time zone");
    assertThat(read(run.file()).shops().get(0).zone()).hasToString("Europe/Rome");
  }

  @Test
  void a_file_that_is_there_stays_and_the_new_one_gets_another_name() throws IOException {
    Path there = Files.writeString(folder.resolve("kontor.yaml"), "version: 1\n");
    InitRun run = scripted("--mail-from", "-");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(there).hasContent("version: 1");
    Path second = folder.resolve("kontor-2.yaml");
    assertThat(read(second).shops()).hasSize(1);
    assertThat(run.screen())
        .contains(there + " is there already and stays as it is.")
        .contains("./kontor run --config " + second);
  }

  @Test
  void whoever_wants_no_second_file_stops() throws IOException {
    Files.writeString(folder.resolve("kontor.yaml"), "version: 1\n");
    InitRun run = init(Language.EN).run(List.of(), "-");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(files()).doesNotContain("kontor-2.yaml");
  }

  @Test
  void a_folder_that_cannot_be_written_is_said_and_another_file_asked_for() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
    InitRun run =
        new InitRun(blocked, InitShop.TUESDAY, Language.EN)
            .with(InitShop.variables())
            .dataIn(folder)
            .run(shop.options("--mail-from", "-"), folder.resolve("other.yaml").toString());

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen()).contains(blocked.resolve("kontor.yaml") + " cannot be written");
    assertThat(read(folder.resolve("other.yaml")).shops()).hasSize(1);
  }

  @Test
  void a_server_that_is_not_there_is_said() {
    InitRun run =
        init(Language.EN)
            .with(InitShop.variables())
            .run(List.of("--yes", "--db", "127.0.0.1:1", "--schema", "shop"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.screen()).contains("DB-1: The database does not answer");
  }

  @Test
  void a_way_that_others_could_listen_to_is_encrypted_unless_a_person_says_otherwise()
      throws IOException {
    // The same machine by a name that does not show it; the server here speaks no TLS.
    String far = "127.1:" + TestMariaDb.server().port();
    InitRun run =
        init(Language.EN)
            .with(InitShop.variables())
            .run(
                List.of(
                    "--yes",
                    "--db",
                    far,
                    "--schema",
                    shop.schema(),
                    "--user",
                    shop.user(),
                    "--mail-from",
                    "-"),
                "",
                "",
                "disable",
                "",
                "",
                "");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("Encryption: verify-full, trust (encrypted, server not checked) or disable")
        .contains("or the\nserver does not speak the chosen encryption");
    assertThat(Files.readString(run.file())).contains("?sslMode=disable\"");
  }

  @Test
  void the_program_is_set_up_by_piped_answers_and_runs_by_its_file() throws IOException {
    Path file = folder.resolve("kontor.yaml");
    Path data = folder.resolve("data");
    Files.createSymbolicLink(
        Files.createDirectories(data.resolve("mariadb")).resolve("server"),
        Path.of("target/server").toRealPath());
    List<String> always = List.of("--config", file.toString(), "--data", data.toString());

    var asked = new ArrayList<>(List.of("init"));
    asked.addAll(shop.options("--mail-from", "-", "--zone", "nowhere"));
    asked.addAll(always);
    Path answers =
        Files.writeString(folder.resolve("answers"), InitShop.PASSWORD + "\nEurope/Berlin\n");
    String said = start(asked, Map.of(), answers).succeeds();
    assertThat(said).contains("Payment reminder: ", "Written: " + file).doesNotContain("s3cret");

    var run = new ArrayList<>(List.of("run", "--once"));
    run.addAll(always);
    start(run, InitShop.variables(), answers).succeeds();
  }

  private static Running start(List<String> words, Map<String, String> variables, Path input)
      throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dkontor.home=" + Program.folder(),
                "-cp",
                Program.lib().resolve("shared").resolve("*").toString(),
                "io.kontor.host.launch.Launcher"));
    command.addAll(words);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("KONTOR_LANG", "en");
    return new Running(builder.start());
  }
}
