package io.kontor.host.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.config.Problems;
import io.kontor.host.installation.ConfigurationFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopFlawsTest {

  private static final String FILE =
      """
      version: 1
      htp: { port: 1 }
      shops:
        - key: one
          url: jdbc:mariadb://db.example.org/oxid
        - key: two
          url: jdbc:mariadb://DB.example.org:3306/oxid
        - key: three
          url: jdbc:mysql://kontor:GEHEIM123@shop.example.org/oxid?password=GEHEIM123
      """;

  @Test
  void all_that_is_wrong_with_shops_is_told_at_once_with_its_line_and_without_a_password() {
    var problems = new Problems();
    ConfigurationFile.parse(FILE, "kontor.yaml", Map.of(), ShopFlaws::of, problems);

    List<String> told =
        problems.list().stream().map(p -> p.place() + " " + p.message().key()).toList();
    assertThat(told)
        .containsExactly(
            "kontor.yaml:2:1 CONFIG-1",
            "kontor.yaml:7:5 CONNECTION-3",
            "kontor.yaml:9:5 CONNECTION-7");
    assertThat(problems.list().get(2).message().values())
        .containsEntry("url", "jdbc:mysql://shop.example.org/oxid");
  }
}
