package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.action.TaskIdentity;
import io.kontor.api.condition.Span;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.subject.SubjectRef;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void L6_unknown_is_neither_equal_nor_different() {
    Fact<Boolean> unknown = Fact.unknown(Text.same("status 17 is not mapped"));

    assertThat(unknown.is(true)).isFalse();
    assertThat(unknown.isNot(true)).isFalse();
    assertThat(unknown.isAbsent()).isFalse();
    assertThat(Verdict.UNKNOWN.negated()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void facts_are_values() {
    assertThat(Fact.known("a")).isEqualTo(Fact.known("a")).isNotEqualTo(Fact.known("b"));
    assertThat(Fact.absent()).isEqualTo(Fact.absent()).isNotEqualTo(Fact.unknown(Text.same("x")));
    assertThat(Fact.of(true)).isSameAs(Fact.of(true)).isEqualTo(Fact.known(true));
  }

  @Test
  void L16_money_forgets_trailing_zeros_and_keeps_currencies_apart() {
    assertThat(Money.of("19.90", "EUR")).isEqualTo(Money.of("19.9", "EUR")).hasToString("19.9 EUR");
    assertThat(Money.of("0.000", "EUR")).isEqualTo(Money.of("0", "EUR"));
    assertThat(Money.of("2.345", "EUR").asTotal()).isEqualTo(Money.of("2.35", "EUR"));
    assertThat(Money.of("2.3456785", "EUR").asUnitPrice()).isEqualTo(Money.of("2.345679", "EUR"));
    assertThat(Money.of("100.5", "JPY").asTotal()).isEqualTo(Money.of("101", "JPY"));
    assertThat(Money.of("119.90", "XXX").asTotal()).isEqualTo(Money.of("119.9", "XXX"));
    assertThatThrownBy(() -> Money.of("1", "EUR").compareAmount(Money.of("1", "CHF")))
        .hasMessage("Amounts in EUR and CHF cannot be compared or added");
  }

  @Test
  void L15_days_keep_the_local_time_and_hours_elapse() {
    Instant beforeSpring = Instant.parse("2026-03-28T09:00:00Z");

    assertThat(new Span(1, Span.Unit.DAYS).after(beforeSpring, BERLIN))
        .isEqualTo("2026-03-29T08:00:00Z");
    assertThat(new Span(24, Span.Unit.HOURS).after(beforeSpring, BERLIN))
        .isEqualTo("2026-03-29T09:00:00Z");
  }

  @Test
  void L15_a_gap_becomes_the_first_valid_minute_and_an_overlap_the_first_of_both() {
    Instant halfPastTwoBeforeGap = Instant.parse("2026-03-28T01:30:00Z");
    Instant halfPastTwoBeforeOverlap = Instant.parse("2026-10-24T00:30:00Z");

    assertThat(new Span(1, Span.Unit.DAYS).after(halfPastTwoBeforeGap, BERLIN))
        .isEqualTo("2026-03-29T01:00:00Z");
    assertThat(new Span(1, Span.Unit.DAYS).after(halfPastTwoBeforeOverlap, BERLIN))
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void the_level_of_a_task_is_its_occurrence_if_that_is_a_number() {
    assertThat(new TaskIdentity("p", "3").level()).isEqualTo(3);
    assertThat(new TaskIdentity("p", "1Z999AA1").level()).isEqualTo(1);
  }

  @Test
  void a_subject_has_no_empty_part() {
    assertThatThrownBy(() -> new SubjectRef("order", "shop1", ""))
        .hasMessage("A subject's id must not be empty");
    assertThat(new SubjectRef("order", "shop1", "7")).hasToString("order/shop1/7");
  }

  @Test
  void a_language_is_found_by_its_tag_and_region_is_ignored() {
    assertThat(Language.of("de-AT")).contains(Language.DE);
    assertThat(Language.of("IT")).contains(Language.IT);
    assertThat(Language.of("fr")).isEmpty();
  }
}
