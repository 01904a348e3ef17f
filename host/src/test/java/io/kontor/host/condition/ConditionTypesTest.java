package io.kontor.host.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.error.KontorException;
import io.kontor.host.order.OrderConditions;
import java.util.List;
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
