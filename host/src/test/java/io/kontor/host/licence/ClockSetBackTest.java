package io.kontor.host.licence;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.HERE;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CodeBlock;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.licence.code.Sample;
import io.kontor.host.licence.code.VendorKeys;
import io.kontor.kit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockSetBackTest {

  private static final Licensable PLUGIN =
      new Licensable("auftragsmanager", List.of("basic", "premium"), false, 3);

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final MemoryStore store = new MemoryStore();
  private final Licences licences =
      new Licences(store, VendorKeys.of(MUSTER.key()), HERE, clock, Licences.FREE_BY_DEFAULT);

  @Test
  void a_clock_more_than_a_day_behind_pauses_with_a_message_of_its_own() {
    add(auftragsmanager());
    assertThat(state()).isEqualTo(LicenceState.VALID);
    clock.advance(Duration.ofDays(-1));
    assertThat(state()).isEqualTo(LicenceState.VALID);
    clock.advance(Duration.ofSeconds(-1));
    assertThat(state()).isEqualTo(LicenceState.CLOCK_BACK);
    Licence licence = licences.decide(PLUGIN);
    assertThat(licence.runs()).isFalse();
    assertThat(licence.message().key()).isEqualTo("LICENCE-12");
    assertThat(licence.message().values())
        .containsEntry("shown", "2026-03-09T08:59:59Z")
        .containsEntry("highest", "2026-03-10T09:00:00Z");
  }

  @Test
  void a_clock_set_right_again_ends_it() {
    add(auftragsmanager());
    state();
    clock.advance(Duration.ofDays(-3));
    assertThat(state()).isEqualTo(LicenceState.CLOCK_BACK);
    clock.advance(Duration.ofDays(3));
    assertThat(state()).isEqualTo(LicenceState.VALID);
  }

  @Test
  void what_has_ended_does_not_come_back_by_less_than_a_day_either() {
    add(auftragsmanager());
    clock.set(Instant.parse("2027-01-15T01:00:00Z"));
    assertThat(state()).isEqualTo(LicenceState.PAUSED);
    clock.advance(Duration.ofHours(-2));
    assertThat(state()).isEqualTo(LicenceState.PAUSED);
  }

  @Test
  void a_code_without_an_end_does_not_ask_the_clock() {
    add(auftragsmanager().unlimited());
    state();
    clock.advance(Duration.ofDays(-30));
    assertThat(state()).isEqualTo(LicenceState.VALID);
  }

  @Test
  void a_fresh_code_ends_it_where_the_clock_was_once_ahead() {
    String old = add(auftragsmanager());
    clock.set(Instant.parse("2035-01-01T00:00:00Z"));
    state();
    clock.set(Instant.parse("2026-03-11T00:00:00Z"));
    assertThat(state()).isEqualTo(LicenceState.CLOCK_BACK);
    licences.add(old, "anna");
    assertThat(state()).isEqualTo(LicenceState.CLOCK_BACK);
    add(auftragsmanager().from("2026-03-12"));
    assertThat(state()).isEqualTo(LicenceState.CLOCK_BACK);
    add(auftragsmanager().from("2026-03-11"));
    assertThat(state()).isEqualTo(LicenceState.VALID);
  }

  @Test
  void what_is_pasted_is_kept_as_a_whole_or_not_at_all() {
    String good = MUSTER.issue(auftragsmanager());
    String elsewhere = MUSTER.issue(auftragsmanager().installation(new InstallationId(7)));
    assertRefused(CodeBlock.of(good) + CodeBlock.of(elsewhere), LicenceError.OTHER_INSTALLATION);
    assertRefused(CodeBlock.of(good) + CodeBlock.of(good.substring(9)), LicenceError.DAMAGED);
    assertRefused("Guten Tag", LicenceError.NO_CODE);
    assertThat(store.codes()).isEmpty();
    assertThat(licences.add("Hallo\n" + good, "anna"))
        .extracting(ActivationCode::plugin)
        .containsExactly("auftragsmanager");
    licences.add(good.replace("-", " "), "anna");
    assertThat(store.codes()).hasSize(1);
  }

  private void assertRefused(String text, LicenceError error) {
    assertThatThrownBy(() -> licences.add(text, "anna"))
        .isInstanceOfSatisfying(
            KontorException.class, refused -> assertThat(refused.code()).isEqualTo(error));
  }

  private String add(Sample.CodeOf code) {
    String issued = MUSTER.issue(code);
    licences.add(issued, "anna");
    return issued;
  }

  private LicenceState state() {
    return licences.decide(PLUGIN).state();
  }
}
