package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopChoiceTest {

  @TempDir private Path home;

  private RunCommands.Answer grants(String shops, String... words) throws IOException {
    Files.createDirectories(home.resolve("conf"));
    Files.writeString(home.resolve("conf/kontor.yaml"), "version: 1\n" + shops);
    String[] all = new String[words.length + 2];
    all[0] = "shop";
    all[1] = "grants";
    System.arraycopy(words, 0, all, 2, words.length);
    return new RunCommands(home, Language.EN).run(all);
  }

  @Test
  void without_any_shop_it_is_said_what_to_write() throws IOException {
    for (String[] words : new String[][] {{}, {"main"}, {"--type", "oxid"}}) {
      RunCommands.Answer answer = grants("", words);
      assertThat(answer.exit()).isEqualTo(Exit.PROBLEM);
      assertThat(answer.err())
          .contains("CONNECTION-8: No shop is configured.", "kontor init", "under \"shops\"");
    }
  }

  @Test
  void an_unknown_one_is_answered_with_those_there_are() throws IOException {
    RunCommands.Answer answer =
        grants(
            """
            shops:
              - { key: main, type: oxid, url: "jdbc:mariadb://127.0.0.1:1/a" }
              - { key: b2b, type: oxid, url: "jdbc:mariadb://127.0.0.1:1/b" }
            """,
            "mian");
    assertThat(answer.err()).contains("CONNECTION-1", "\"mian\"", "Configured are: main, b2b.");
  }
}
