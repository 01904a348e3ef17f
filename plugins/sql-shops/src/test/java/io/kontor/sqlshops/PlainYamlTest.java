package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainYamlTest {

  @Test
  void keys_sections_lists_and_quotes_are_read() {
    Section root =
        PlainYaml.read(
            "f",
            """
            # a comment
            id: oxid
            title:
              de: Über uns   # behind a value
              "0": "a: b # c"

            list:
              - one
              - 'two: 2'
            """);
    assertThat(root.text("id")).isEqualTo("oxid");
    assertThat(root.texts("title")).isEqualTo(Map.of("de", "Über uns", "0", "a: b # c"));
    assertThat(root.list("list")).containsExactly("one", "two: 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | a
          2 | a: 1\\na: 2
          1 | a: [1, 2]
          1 | a: &x 1
          1 | a: !!java.util.Date x
          1 | a:
          2 | a: 1\\n  b: 2
          3 | a:\\n    b: 1\\n  c: 2
          3 | a:\\n  - 1\\n  b: 2
          3 | a:\\n  b: 1\\n  - 2
          1 | \\ta: 1
          1 | a: |
          1 | a: b: c
          """)
  void everything_else_is_refused_with_its_line(int line, String text) {
    String yaml = text.replace("\\n", "\n").replace("\\t", "\t");
    assertThatThrownBy(() -> PlainYaml.read("dialect.yaml", yaml))
        .isInstanceOfSatisfying(
            KontorException.class,
            e ->
                assertThat(e.problem().values())
                    .containsEntry("file", "dialect.yaml")
                    .containsEntry("line", String.valueOf(line)));
  }
}
