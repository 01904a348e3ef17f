package io.kontor.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.kontor.api.Language;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Outcome.Kind;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import org.junit.jupiter.api.Test;

/**
 * What every action has to keep to (L18, L19, L23). A test class implements it for each action and
 * supplies the action on systems of its own; the tests come with it.
 *
 * @param <P> the type of the action's parameters
 */
public interface ActionContract<P extends Record> {

  /** The action; the same for the whole of one test. */
  Action<P> action();

  /** A request that gives it something to do. */
  ActionRequest<P> request();

  /** How the systems it works on look now, in any form that can be compared. */
  Object outside();

  @Test
  default void it_has_a_name_for_profiles_and_a_title_for_people() {
    assertThat(action().id()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    assertThat(action().parameterType().isRecord()).isTrue();
    for (Language language : Language.values()) {
      assertThat(action().title().in(language)).isNotBlank();
    }
  }

  @Test
  default void preparing_shows_what_would_happen_and_does_nothing() {
    Object before = outside();

    Preview first = action().prepare(request()).preview();
    Preview second = action().prepare(request()).preview();

    assertThat(second).isEqualTo(first);
    assertThat(outside()).isEqualTo(before);
    new PluginWords(action().getClass()).tell(first.summary());
  }

  @Test
  default void it_is_done_and_says_so_in_every_language() {
    Outcome outcome = action().prepare(request()).perform(RecordedEffect.allowed());

    assertThat(outcome.kind()).isEqualTo(Kind.DONE);
    new PluginWords(action().getClass()).tell(outcome.reason());
  }

  @Test
  default void L19_after_a_crash_it_does_what_its_repeatability_says() {
    switch (action().repeatability()) {
      case IDEMPOTENT -> doneAgainItChangesNothing();
      case PROBE -> theProbeKnowsWhetherItWasDone();
      case ONCE -> itBeginsOnceAndNotWithoutTheLedger();
    }
  }

  private void doneAgainItChangesNothing() {
    Prepared beforeTheCrash = action().prepare(request());
    Prepared afterIt = action().prepare(request());
    beforeTheCrash.perform(RecordedEffect.allowed());
    Object once = outside();

    Outcome again = afterIt.perform(RecordedEffect.allowed());

    assertThat(again.kind()).isIn(Kind.DONE, Kind.SKIPPED);
    assertThat(outside()).isEqualTo(once);
  }

  private void theProbeKnowsWhetherItWasDone() {
    RecordedEffect effect = RecordedEffect.allowed();
    assertThat(action().probe(request(), effect.key()).kind()).isEqualTo(Kind.RETRY_LATER);
    action().prepare(request()).perform(effect);
    assertThat(action().probe(request(), effect.key()).kind()).isEqualTo(Kind.DONE);
  }

  private void itBeginsOnceAndNotWithoutTheLedger() {
    Object before = outside();
    Prepared refused = action().prepare(request());
    assertThat(catchThrowable(() -> refused.perform(RecordedEffect.refused()))).isNotNull();
    assertThat(outside()).as("what could not be recorded must not happen").isEqualTo(before);

    RecordedEffect effect = RecordedEffect.allowed();
    action().prepare(request()).perform(effect);
    assertThat(effect.begun()).isEqualTo(1);
    assertThat(outside()).isNotEqualTo(before);
  }
}
