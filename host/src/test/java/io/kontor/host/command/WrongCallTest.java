package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types something wrong learns what, and what may have been meant. */
class WrongCallTest {

  @TempDir private Path home;

  @Test
  void an_unknown_command_names_the_one_that_may_have_been_meant() {
    assertWrong(Language.EN, "stauts", "COMMAND-6", "\"stauts\"", "Did you mean: status?");
    assertWrong(
        Language.DE, "profile onn", "„onn“", "Ist das gemeint: on, off?", "Hilfe: kontor profile");
    assertWrong(Language.IT, "licence shwo", "\"shwo\"", "Si intendeva: show?");
    assertWrong(Language.EN, "quixotic", "There is nothing similar.");
    assertWrong(Language.EN, "run now", "\"now\"", "There is nothing similar.");
  }

  @Test
  void an_unknown_option_names_the_one_that_may_have_been_meant() {
    assertWrong(Language.EN, "run --confg x", "\"--confg\"", "Did you mean: --config?");
    assertWrong(Language.EN, "run --dta=x", "\"--dta=x\"", "Did you mean: --data?");
    assertWrong(Language.DE, "demo --onze", "„--onze“", "Ist das gemeint: --once?");
  }

  @Test
  void what_is_missing_is_named_with_the_value_it_wants() {
    assertWrong(Language.EN, "run --config", "COMMAND-5: Missing: --config FILE");
    assertWrong(Language.DE, "explain", "COMMAND-5: Es fehlt: CODE");
    assertWrong(Language.IT, "plugin sign x.jar", "COMMAND-5: Manca: --key FILE");
    assertWrong(Language.EN, "task retry --reason x", "TASK");
    assertWrong(Language.EN, "demo --json x", "COMMAND-5: Missing: --once");
    assertWrong(Language.EN, "profile", "Usage: kontor profile", "list");
  }

  @Test
  void a_value_that_cannot_be_says_what_can() {
    assertWrong(Language.EN, "demo --port=abc", "--port cannot be \"abc\"", "0 to 65535");
    assertWrong(Language.EN, "demo --port=99999", "\"99999\"", "0 to 65535");
    assertWrong(Language.DE, "demo --once --at=heute", "„heute“", "2026-03-10T09:00:00Z");
    assertWrong(Language.IT, "task retry abc --reason x", "TASK", "\"abc\"", "un numero intero");
    assertWrong(Language.EN, "run --once=maybe", "--once", "\"maybe\"", "nothing behind it");
    assertWrong(Language.EN, "profile on x --catch-up=last", "\"last\"", "none, all");
    assertWrong(Language.EN, "task list --state foo", "--state", "\"foo\"", "parked");
  }

  @Test
  void what_excludes_each_other_is_said() {
    assertWrong(Language.EN, "task retry 5 --parked --reason x", "COMMAND-8", "5 --parked");
  }

  @Test
  void help_is_a_command_too() {
    var german = new RunCommands(home, Language.DE);
    assertThat(german.run("help").out()).contains("Die Auftragsstelle", "„kontor help BEFEHL“");
    RunCommands.Answer on = german.run("help", "profile", "on");
    assertThat(on.exit()).isZero();
    assertThat(on.out()).contains("Aufruf: kontor profile on");
    assertWrong(Language.EN, "help profile onn", "\"onn\"", "Did you mean: on, off?");
  }

  private void assertWrong(Language language, String typed, String... said) {
    RunCommands.Answer answer = new RunCommands(home, language).run(typed.split(" "));
    assertThat(answer.err()).as(typed).contains(said);
    assertThat(answer.exit()).as(typed).isEqualTo(2);
    assertThat(answer.out()).as(typed).isEmpty();
  }
}
