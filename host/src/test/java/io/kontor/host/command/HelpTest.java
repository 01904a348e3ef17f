package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What can be typed explains itself in every language. */
class HelpTest {

  @Test
  void every_command_and_each_of_its_words_is_explained_in_every_language() {
    for (Language language : Language.values()) {
      var missing = new ArrayList<String>();
      look(line(language), missing);
      assertThat(missing).as("%s", language).isEmpty();
    }
  }

  @Test
  void help_is_in_the_language_of_the_person() {
    var german = new RunCommands(Path.of("."), Language.DE);
    assertThat(german.run("profile", "on", "--help").out())
        .contains("Aufruf: kontor profile on")
        .contains("Schaltet ein Profil ein.");
    assertThat(german.run("--help").out()).contains("Die Auftragsstelle").contains("Befehle:");
    assertThat(german.run("profile").err()).contains("Schaltet ein Profil aus.");
  }

  @Test
  void the_whole_help_is_in_one_language() {
    for (String command : List.of("licence", "licence issue", "profile on", "help")) {
      String typed = "help " + command;
      assertThat(new RunCommands(Path.of("."), Language.DE).run(typed.split(" ")).out())
          .as(typed)
          .contains("Aufruf: kontor " + command, "Zeigt diese Hilfe.", "Zeigt Versionen.")
          .doesNotContain("Usage:", "Shows", "Commands:");
      assertThat(new RunCommands(Path.of("."), Language.IT).run(typed.split(" ")).out())
          .as(typed)
          .contains("Uso: kontor " + command, "Mostra questo aiuto.")
          .doesNotContain("Usage:", "Shows", "Commands:");
    }
  }

  @Test
  void every_command_says_its_version() {
    var english = new RunCommands(Path.of("."), Language.EN);
    assertThat(english.run("--version").out()).contains("Kontor ").contains("API ");
    assertThat(english.run("profile", "on", "-V").out()).contains("Kontor ");
    assertThat(english.run("licence", "add", "-V").out()).contains("Kontor ");
  }

  private static CommandLine line(Language language) {
    return Kontor.commandLine(
        new RunCommands(Path.of("."), language)
            .terminal("", new StringWriter(), new StringWriter()));
  }

  private static void look(CommandLine line, List<String> missing) {
    String name = line.getCommandSpec().qualifiedName();
    if (String.join("", line.getCommandSpec().usageMessage().description()).isBlank()) {
      missing.add(name);
    }
    for (ArgSpec argument : line.getCommandSpec().args()) {
      if (String.join("", argument.description()).isBlank()) {
        missing.add(name + " " + argument.paramLabel() + " " + argument);
      }
    }
    line.getSubcommands().values().forEach(sub -> look(sub, missing));
  }
}
