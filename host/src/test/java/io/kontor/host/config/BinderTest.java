package io.kontor.host.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the files of people may hold besides texts and numbers. */
class BinderTest {

  private final Problems problems = new Problems();

  record Facts(
      Fact<Boolean> flag,
      Fact<String> text,
      Optional<Fact<LocalDateTime>> moment,
      Optional<Money> price) {}

  private Optional<Facts> bind(String yaml) {
    return YamlReader.read(yaml, "file", problems)
        .flatMap(node -> new Binder(problems).bind(node, Facts.class));
  }

  private List<String> found() {
    return problems.list().stream()
        .map(problem -> problem.place() + " " + problem.message().key())
        .toList();
  }

  @Test
  void L6_a_fact_is_a_value_or_no_or_unknown() {
    assertThat(bind("{ flag: no, text: no, moment: 2026-03-10 10:00, price: 1.50 EUR }"))
        .contains(
            new Facts(
                Fact.of(false),
                Fact.absent(),
                Optional.of(Fact.known(LocalDateTime.of(2026, 3, 10, 10, 0))),
                Optional.of(Money.of("1.5", "EUR"))));
    assertThat(bind("{ flag: unknown, text: unknown }").orElseThrow())
        .satisfies(
            facts -> {
              assertThat(facts.flag().isUnknown()).isTrue();
              assertThat(facts.text().isUnknown()).isTrue();
            });
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void a_value_of_another_kind_is_named_with_what_is_allowed() {
    bind("{ flag: perhaps, text: [a], moment: 10.3.2026, price: 1.50 }");
    bind("{ flag: yes, text: a, price: 1.50 Taler }");
    bind("{ flag: yes, text: a, price: { amount: 1 } }");

    assertThat(found())
        .containsExactly(
            "file:1:9 CONFIG-2",
            "file:1:24 CONFIG-5",
            "file:1:30 CONFIG-2",
            "file:1:30 CONFIG-5",
            "file:1:37 CONFIG-2",
            "file:1:55 CONFIG-2");
    assertThat(problems.list().get(0).message().values())
        .isEqualTo(Map.of("value", "perhaps", "allowed", "yes, no, unknown"));
  }

  @Test
  void a_key_may_depend_on_what_the_file_is_about() {
    record About(String thing) {}
    Node node = YamlReader.read("{ ordre: a }", "file", problems).orElseThrow();
    var binder = new Binder(problems, Map.of("thing", "order"));

    assertThat(binder.bind(node, About.class)).isEmpty();
    assertThat(found()).containsExactly("file:1:1 CONFIG-3", "file:1:3 CONFIG-1");
    assertThat(problems.list())
        .extracting(problem -> problem.message().values().values())
        .allSatisfy(values -> assertThat(values).contains("order"));
  }
}
