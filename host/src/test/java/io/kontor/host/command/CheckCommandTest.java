package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.Installation;
import io.kontor.host.wording.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

  private static final String SHIPPED = "zahlungserinnerung";

  @TempDir private Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void profile() throws IOException {
    Path shipped = Path.of("..", "profiles", SHIPPED);
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = home.resolve("profiles").resolve(SHIPPED).resolve(shipped.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private int check(String... profiles) {
    var terminal =
        new Terminal(
            Installation.at(home, Optional.empty()),
            new PrintWriter(out),
            new PrintWriter(err),
            InputStream.nullInputStream(),
            Language.EN,
            Wording.ofHost(),
            Map.of());
    String[] words = Stream.concat(Stream.of("check"), Stream.of(profiles)).toArray(String[]::new);
    return Kontor.commandLine(terminal).execute(words);
  }

  @Test
  void the_shipped_reminder_is_all_right() {
    assertThat(check()).as(out.toString() + err).isEqualTo(Exit.DONE);
    assertThat(out.toString()).contains(SHIPPED + ": all right");
  }

  @Test
  void a_sentence_nobody_understands_is_named_with_its_place() throws IOException {
    Path file = home.resolve("profiles").resolve(SHIPPED).resolve("profile.yaml");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("(?m)^(\\s+- )\\S.*$", "$1the moon is full"));

    assertThat(check()).isEqualTo(Exit.PROBLEM);
    assertThat(out.toString())
        .containsPattern(SHIPPED + "/profile\\.yaml:\\d+:\\d+  CONDITION-3: ");
  }

  @Test
  void a_broken_mail_is_named_with_its_line() throws IOException {
    Path mail = home.resolve("profiles").resolve(SHIPPED).resolve("mail.de.ftlh");
    Files.writeString(mail, "<@subject>Hallo</@subject>\n<#if order>\n");

    assertThat(check(SHIPPED)).isEqualTo(Exit.PROBLEM);
    assertThat(out.toString())
        .containsPattern(SHIPPED + "/mail\\.de\\.ftlh:\\d+:\\d+  TEMPLATE-2: ");
  }

  @Test
  void a_profile_that_is_not_there_is_named() {
    assertThat(check("nosuch")).isEqualTo(Exit.PROBLEM);
    assertThat(out.toString()).contains("nosuch: there is no such profile folder.");
  }

  @Test
  void the_cases_of_a_profile_are_tried_and_what_cannot_be_tried_is_said() {
    assertThat(check()).isEqualTo(Exit.DONE);
    assertThat(out.toString())
        .contains(SHIPPED + "/cases/bezahlt.yaml: as expected. Paid: no reminder")
        .contains(
            SHIPPED
                + "/cases/englisch.yaml: as expected as far as it was tried;"
                + " no running plug-in has mail.")
        .contains("Cases as expected: ", ", others: 0.");
  }

  @Test
  void a_case_that_comes_out_otherwise_is_told_with_both_and_is_a_problem() throws IOException {
    Path file = home.resolve("profiles").resolve(SHIPPED).resolve("cases").resolve("bezahlt.yaml");
    Files.writeString(file, Files.readString(file).replace("fires: no", "fires: yes"));

    assertThat(check()).isEqualTo(Exit.PROBLEM);
    assertThat(out.toString())
        .contains(SHIPPED + "/cases/bezahlt.yaml: not as expected. Paid: no reminder")
        .contains("    expect.fires: expected yes, got no: nicht bezahlt (12.03.2026, 09:00)")
        .contains("Cases as expected: ", ", others: 1.");
  }

  @Test
  void a_case_that_cannot_be_read_is_named_with_its_place() throws IOException {
    Path file = home.resolve("profiles").resolve(SHIPPED).resolve("cases").resolve("bezahlt.yaml");
    Files.writeString(file, Files.readString(file).replace("  paid:", "  payed:"));

    assertThat(check(SHIPPED)).isEqualTo(Exit.PROBLEM);
    assertThat(out.toString())
        .containsPattern(SHIPPED + "/cases/bezahlt\\.yaml:\\d+:3  CONFIG-1: .*Did you mean: paid");
  }
}
