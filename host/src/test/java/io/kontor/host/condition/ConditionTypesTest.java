package io.kontor.host.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.order.OrderConditions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTypesTest {

  private static final List<ConditionType<?, ?>> OWN = OrderConditions.types();

  @Test
  void an_id_given_twice_is_refused_and_what_was_there_stays() {
    var types = new ConditionTypes(OWN);
    Vocabulary before = types.vocabulary();

    assertThatThrownBy(() -> types.put("hello", OWN.subList(0, 1)))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConditionError.DUPLICATE_TYPE);
              assertThat(e.problem().values())
                  .containsEntry("id", "order.placed")
                  .containsEntry("owner", "hello")
                  .containsEntry("other", ConditionTypes.HOST);
            });
    assertThat(types.vocabulary()).isSameAs(before);
  }

  @Test
  void L7_an_undeclared_input_refuses_the_registration() {
    var types = new ConditionTypes(List.of());

    assertThatThrownBy(() -> types.put("hello", List.of(new Looking(Set.of()))))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConditionError.BAD_TYPE);
              assertThat(e.problem().values()).containsEntry("id", "hello.looking");
            });
    assertThat(types.vocabulary().types()).isEmpty();
  }

  @Test
  void L7_who_looks_at_more_than_was_declared_gets_no_answer() {
    assertUndeclared(Set.of(Input.OWN, Input.CLOCK));
    assertUndeclared(Set.of(Input.OWN, Input.LEDGER));
  }

  private static void assertUndeclared(Set<Input> declared) {
    var condition = new Condition<>(new Looking(declared), new None(), false);
    var subject =
        new Subject(
            new SubjectRef("parcel", "depot", "1"), new None(), "1", ZoneOffset.UTC, List.of());
    assertThatThrownBy(() -> condition.ask(subject, Instant.EPOCH, profile -> true))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.code()).isEqualTo(ConditionError.UNDECLARED_INPUT));
  }

  private record None() {}

  /** Looks at its fact, the ledger and the clock. */
  private record Looking(Set<Input> inputs) implements ConditionType<None, None> {

    @Override
    public String id() {
      return "hello.looking";
    }

    @Override
    public Class<None> factType() {
      return None.class;
    }

    @Override
    public Class<None> parameterType() {
      return None.class;
    }

    @Override
    public List<Sentence> sentences() {
      return Arrays.stream(Language.values())
          .map(language -> new Sentence(language, "looks in " + language.code(), ""))
          .toList();
    }

    @Override
    public Answer ask(Inquiry<None, None> inquiry) {
      Verdict verdict = Verdict.of(inquiry.ledger().done("reminder"));
      return Answer.until(verdict, Text.same(""), inquiry.moment().plusSeconds(1));
    }
  }

  @Test
  void a_plugin_that_is_loaded_again_replaces_its_own_types() {
    var types = new ConditionTypes(List.of());
    types.put("hello", OWN);
    types.put("hello", OWN.subList(0, 2));

    assertThat(types.vocabulary().types()).isEqualTo(OWN.subList(0, 2));
  }

  @Test
  void a_plugin_that_goes_leaves_earlier_vocabularies_as_they_were() {
    var types = new ConditionTypes(List.of());
    types.put("hello", OWN);
    Vocabulary before = types.vocabulary();
    types.remove("hello");

    assertThat(before.types()).isEqualTo(OWN);
    assertThat(types.vocabulary().types()).isEmpty();
  }
}
