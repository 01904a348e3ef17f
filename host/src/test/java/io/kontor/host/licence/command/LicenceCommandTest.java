package io.kontor.host.licence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.licence.LicenceFolder;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.KeyPairFiles;
import io.kontor.host.wording.Wording;
import io.kontor.kit.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceCommandTest {

  private record Answer(int exit, String out, String err) {}

  @TempDir Path home;

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private Path key = Path.of("");

  @BeforeEach
  void a_vendor_is_trusted() {
    KeyPairFiles files = KeyPairFiles.in(home.resolve("conf/vendors"), "muster");
    files.create("Muster GmbH");
    key = files.privateKey();
  }

  @Test
  void keygen_makes_a_key_once() {
    String out = home.resolve("keys").toString();
    Answer made = run("", "keygen", "--vendor", "Käse & Co. KG", "--out", out);
    assertThat(made.exit()).isZero();
    assertThat(made.out()).contains("k-se-co-kg.key", "geheim");
    assertThat(home.resolve("keys/k-se-co-kg.pub")).exists();
    Answer again = run("", "keygen", "--vendor", "Käse & Co. KG", "--out", out);
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("LICENCE-18", "k-se-co-kg.key");
  }

  @Test
  void the_issued_mail_is_read_in_every_language() {
    for (Language language : Language.values()) {
      Answer issued = issue("--days", "30", "--lang", language.code());
      assertThat(issued.exit()).isZero();
      assertThat(issued.out()).contains("2026-03-10", "2026-04-08", "-----BEGIN KONTOR CODE-----");
      Answer shown = run(quoted(issued.out()), "show", "-", "--lang", language.code());
      assertThat(shown.exit()).as(shown.err()).isZero();
      assertThat(shown.out()).contains("premium", "K-10042 Müller", "2026-04-08");
    }
    assertThat(issue("--days", "30", "--lang", "it").out()).contains("Valido fino al");
  }

  @Test
  void show_explains_what_is_wrong() throws IOException {
    Path ended = write(issue("--from", "2025-01-01", "--until", "2025-12-31"));
    Answer shown = run("", "show", ended.toString(), "--lang", "en");
    assertThat(shown.exit()).isEqualTo(1);
    assertThat(shown.out())
        .contains("LICENCE-9", "(source: " + ended + ")", "2025-12-31", "14 Jan 2026");
    String damaged = issue("--days", "30").out().replace("-----BEGIN", "-----BEGIN ");
    Answer broken = run(damaged.replaceFirst("KNTR.....", ""), "show", "-", "--lang", "en");
    assertThat(broken.out()).contains("LICENCE-2", "(just entered) is damaged");
    assertThat(run("Guten Tag", "show", "-").err()).contains("LICENCE-14");
    assertThat(run("", "show", home.resolve("none").toString()).err()).contains("LICENCE-19");
  }

  @Test
  void add_puts_the_code_beside_the_jars() throws IOException {
    Path mail = write(issue("--days", "30"));
    Answer added = run("", "add", mail.toString());
    assertThat(added.exit()).as(added.err()).isZero();
    assertThat(added.out()).contains("auftragsmanager.lic", "premium");
    assertThat(new LicenceFolder(home.resolve("plugins")).codes()).hasSize(1);
    assertThat(run("", "add", mail.toString()).out()).contains("nichts geändert");
    assertThat(new LicenceFolder(home.resolve("plugins")).codes()).hasSize(1);
  }

  @Test
  void add_refuses_what_could_never_run_here() throws IOException {
    InstallationId.keptIn(home.resolve("data/installation.id"), new Random(1));
    Answer refused = run(issue("--installation", "0011-2233-4455-6677").out(), "add", "-");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .contains("LICENCE-10", "(eben eingegeben)", "0011-2233-4455-6677")
        .doesNotContain("—");
    String mail = issue("--days", "3").out();
    Files.delete(home.resolve("conf/vendors/muster.pub"));
    assertThat(run(mail, "add", "-").err()).contains("LICENCE-4", "(eben", "conf/vendors");
    assertThat(home.resolve("plugins")).doesNotExist();
  }

  @Test
  void a_wrong_call_is_answered_in_the_users_language() {
    assertWrongCall(run("", "issue", "--key", key.toString()), "LICENCE-23: Die Angabe --plugin");
    assertWrongCall(run("", "add", "--lang", "it"), "LICENCE-23: Manca FILE");
    assertWrongCall(run("", "show", "-", "--lang", "fr"), "fr");
    assertWrongCall(issue("--until", "31.12.2026"), "31.12.2026");
    assertWrongCall(issue("--days", "0"), "until");
    assertWrongCall(issue("--shops", "many", "--lang", "en"), "“many” is not possible");
    assertWrongCall(issue("--days", "3", "--until", "2026-12-31"), "LICENCE-24");
    assertWrongCall(issue("--installation", "xyz"), "xyz");
  }

  @Test
  void help_is_in_the_language_of_the_environment() {
    Answer help = run("", "issue", "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("Stellt einen Aktivierungscode aus", "Höchstzahl der Shops");
    assertThat(run("").exit()).isEqualTo(2);
    assertThat(run("").err()).contains("keygen", "issue", "show", "add", "Erklärt");
  }

  @Test
  void show_without_a_file_explains_the_codes_beside_the_jars() throws IOException {
    Answer none = run("", "show", "--lang", "en");
    assertThat(none.exit()).isZero();
    assertThat(none.out()).contains("No .lic file lies in " + home.resolve("plugins"));
    String mail = issue("--days", "30").out();
    Files.createDirectories(home.resolve("plugins"));
    Files.writeString(home.resolve("plugins/auftragsmanager-1.0.0.lic"), mail);
    assertThat(run("", "show").exit()).isZero();
    Files.writeString(home.resolve("plugins/other.lic"), mail);
    Answer shown = run("", "show");
    assertThat(shown.exit()).isEqualTo(1);
    assertThat(shown.out())
        .contains("auftragsmanager-1.0.0.lic", "other.lic", "LICENCE-6", "K-10042 Müller");
  }

  @Test
  void show_and_add_look_at_the_installation_that_is_named() throws IOException {
    Files.delete(home.resolve("conf/vendors/muster.pub"));
    Path there = home.resolve("there");
    KeyPairFiles files = KeyPairFiles.in(there.resolve("vendors"), "muster");
    files.create("Muster GmbH");
    key = files.privateKey();
    Path mail = write(issue("--days", "30", "--shops", "2"));
    Path few = Files.writeString(home.resolve("2-shops.yaml"), "");
    Path many = Files.writeString(home.resolve("3-shops.yaml"), "");

    assertThat(run("", "show", mail.toString()).out()).contains("LICENCE-4");
    String data = there.toString();
    assertThat(run("", "show", mail.toString(), "--data", data).exit()).isZero();
    assertThat(run("", "show", mail.toString(), "--data", data, "--config", many.toString()).out())
        .contains("LICENCE-11");
    Answer added = run("", "add", mail.toString(), "--data", data, "--config", few.toString());
    assertThat(added.out()).contains(home.resolve("2-plugins").toString());
    assertThat(home.resolve("plugins")).doesNotExist();
    Answer shown = run("", "show", "--data", data, "--config", few.toString());
    assertThat(shown.out()).contains("premium");
  }

  private static void assertWrongCall(Answer answer, String said) {
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains(said);
    assertThat(answer.out()).isEmpty();
  }

  private Answer issue(String... more) {
    var arguments =
        new ArrayList<>(List.of("issue", "--key", key.toString(), "--plugin", "auftragsmanager"));
    arguments.addAll(List.of("--edition", "premium", "--customer", "K-10042 Müller"));
    arguments.addAll(List.of(more));
    return run("", arguments.toArray(String[]::new));
  }

  private Path write(Answer mail) throws IOException {
    return Files.writeString(home.resolve("mail.txt"), mail.out());
  }

  private static String quoted(String mail) {
    return "> " + mail.replace("\n", "\n> ");
  }

  /** An installation whose configuration is named by how many shops it has. */
  private LicenceDesk.Place place(Optional<Path> config, Optional<Path> data) {
    Optional<String> shops = config.map(file -> file.getFileName().toString().substring(0, 1));
    Path folder = data.orElse(home.resolve("data"));
    return new LicenceDesk.Place(
        home.resolve(shops.map(n -> n + "-plugins").orElse("plugins")),
        List.of(home.resolve("conf/vendors"), folder.resolve("vendors")),
        folder.resolve("installation.id"),
        shops.map(Integer::valueOf).orElse(0));
  }

  private Answer run(String input, String... arguments) {
    var desk =
        new LicenceDesk(
            this::place,
            clock,
            Language.DE,
            Wording.ofHost()::sentence,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            (text, data) -> Optional.empty());
    var out = new StringWriter();
    var err = new StringWriter();
    int exit =
        LicenceCommand.commandLine(desk)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Answer(exit, out.toString(), err.toString());
  }
}
