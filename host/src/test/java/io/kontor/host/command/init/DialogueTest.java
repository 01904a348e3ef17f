package io.kontor.host.command.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.Installation;
import io.kontor.host.command.Terminal;
import io.kontor.host.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {

  private final StringWriter screen = new StringWriter();

  private Dialogue dialogue(
      Map<Question, String> given, boolean proposalsTaken, String typed, Language language) {
    InputStream keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    var lines = new PrintWriter(screen);
    var terminal =
        new Terminal(
            Installation.at(Path.of("."), Optional.empty()),
            lines,
            lines,
            keys,
            language,
            Wording.ofHost(),
            Map.of("SSH_PASSWORD", "from outside"));
    return new Dialogue(terminal, new Keyboard(Optional.empty(), keys), given, proposalsTaken);
  }

  private Dialogue typing(String typed) {
    return dialogue(Map.of(), false, typed, Language.EN);
  }

  @Test
  void nothing_typed_takes_what_stands_in_brackets() {
    assertThat(typing("\n").ask(Question.USER, "kontor", answer -> true)).isEqualTo("kontor");
    assertThat(screen.toString()).isEqualTo("Account there [kontor]: ");
  }

  @Test
  void what_was_said_before_is_proposed_the_next_time() {
    Dialogue dialogue = typing("clerk\n\n");
    dialogue.ask(Question.USER, "kontor", answer -> true);

    assertThat(dialogue.ask(Question.USER, "kontor", answer -> true)).isEqualTo("clerk");
    dialogue.forget(Question.USER);
    assertThat(dialogue.answer(Question.USER)).isEmpty();
  }

  @Test
  void an_answer_that_could_reach_into_the_file_is_asked_again() {
    Dialogue dialogue = typing("${HOME}\na\tb\nclerk\n");

    assertThat(dialogue.ask(Question.USER, "", answer -> true)).isEqualTo("clerk");
    assertThat(screen.toString()).contains("Please name the account.");
  }

  @Test
  void answers_beforehand_count_once() {
    Dialogue dialogue =
        dialogue(Map.of(Question.DB, "given"), true, "typed\nsecond\n", Language.EN);

    assertThat(dialogue.ask(Question.DB, "", answer -> true)).isEqualTo("given");
    assertThat(dialogue.ask(Question.USER, "kontor", answer -> true)).isEqualTo("kontor");
    assertThat(dialogue.ask(Question.DB, "", answer -> true)).isEqualTo("typed");
    assertThat(dialogue.ask(Question.USER, "kontor", answer -> true)).isEqualTo("second");
  }

  @Test
  void a_secret_is_never_on_the_screen_and_stays_if_nothing_is_typed() {
    Dialogue dialogue = typing("swordfish\n\n");
    dialogue.secret(Question.SHOP_PASSWORD);
    dialogue.secret(Question.SHOP_PASSWORD);

    assertThat(dialogue.secrets()).containsExactly(Map.entry("SHOP_PASSWORD", "swordfish"));
    assertThat(screen.toString()).contains("[as before]").doesNotContain("swordfish");
  }

  @Test
  void a_variable_answers_for_a_secret_the_first_time() {
    Dialogue dialogue = typing("typed\n");

    assertThat(dialogue.secret(Question.SSH_PASSWORD)).isEqualTo("from outside");
    assertThat(dialogue.secret(Question.SSH_PASSWORD)).isEqualTo("typed");
    assertThat(screen.toString()).contains("(from SSH_PASSWORD)").doesNotContain("from outside");
  }

  @Test
  void the_end_of_the_input_stops_it() {
    Dialogue dialogue = typing("");

    assertThatThrownBy(() -> dialogue.ask(Question.DB, "localhost", answer -> true))
        .isInstanceOf(Stopped.class);
    assertThatThrownBy(() -> dialogue.secret(Question.SHOP_PASSWORD)).isInstanceOf(Stopped.class);
  }

  @Test
  void a_problem_is_said_in_the_words_of_somebody_who_is_setting_up() {
    Dialogue dialogue = typing("");
    dialogue.problem(new Message("DB-1", Map.of("database", "x", "number", "0", "state", "08")));
    dialogue.problem(new Message("MAIL-2", Map.of("field", "from")));

    assertThat(screen.toString())
        .contains("DB-1: The database does not answer (error 0, 08).")
        .doesNotContain("goes on trying")
        .contains("MAIL-2: The field from of the mail");
  }

  @Test
  void every_question_is_worded_in_every_language() {
    for (Language language : Language.values()) {
      for (Question question : Question.values()) {
        assertThat(Wording.ofHost().text("init.ask." + question, language))
            .as("%s %s", language, question)
            .doesNotContain("⟨");
        if (!question.secret()) {
          assertThat(Wording.ofHost().text("init.bad." + question, language))
              .as("%s %s", language, question)
              .doesNotContain("⟨");
        }
      }
    }
  }
}
