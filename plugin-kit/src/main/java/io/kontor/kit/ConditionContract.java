package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What every condition has to keep to (L5, L6, L14). A test class implements it for each condition
 * and supplies a subject for which it holds and one for which it does not; the tests come with it.
 *
 * @param <F> the type of the fact
 * @param <P> the type of the parameters
 */
public interface ConditionContract<F extends Record, P extends Record> {

  /** The condition. */
  ConditionType<F, P> condition();

  /** An inquiry for which it holds. */
  Inquiry<F, P> holding();

  /** One that differs in the value the condition looks at, and for which it does not hold. */
  Inquiry<F, P> failing();

  @Test
  default void L14_it_can_be_said_and_denied_in_every_language_with_all_its_parameters() {
    List<String> parameters =
        Arrays.stream(condition().parameterType().getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    for (Language language : Language.values()) {
      List<Sentence> sentences =
          condition().sentences().stream().filter(s -> s.language() == language).toList();
      assertThat(sentences).as("sentences in %s", language).isNotEmpty();
      for (Sentence sentence : sentences) {
        assertThat(places(sentence.holds())).containsExactlyInAnyOrderElementsOf(parameters);
        assertThat(places(sentence.fails())).containsExactlyInAnyOrderElementsOf(parameters);
        assertThat(sentence.fails()).isNotEqualTo(sentence.holds());
      }
    }
  }

  private static List<String> places(String sentence) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(sentence)
        .results()
        .map(place -> place.group(1))
        .toList();
  }

  @Test
  default void L7_it_says_what_it_looks_at() {
    assertThat(condition().id()).matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*");
    assertThat(condition().inputs()).isNotEmpty();
  }

  @Test
  default void L5_the_same_inquiry_gets_the_same_answer_and_shows_what_was_seen() {
    Answer holds = condition().ask(holding());
    Answer fails = condition().ask(failing());

    assertThat(holds.verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(fails.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(fails.seen()).as("the value that made the difference").isNotEqualTo(holds.seen());
    assertThat(condition().ask(holding())).isEqualTo(holds);
  }
}
