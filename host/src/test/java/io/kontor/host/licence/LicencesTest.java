package io.kontor.host.licence;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.HERE;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static io.kontor.host.licence.code.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.licence.code.Sample;
import io.kontor.host.licence.code.Sample.CodeOf;
import io.kontor.host.licence.code.VendorKeys;
import io.kontor.kit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicencesTest {

  private static final Licensable PLUGIN =
      new Licensable("auftragsmanager", List.of("basic", "premium"), false, 3);

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final MemoryStore store = new MemoryStore();
  private final Licences licences =
      new Licences(store, VendorKeys.of(MUSTER.key()), HERE, clock, Licences.FREE_BY_DEFAULT);

  @Test
  void without_a_code_a_plugin_does_not_run() {
    assertState(LicenceState.NONE);
    assertThat(decide().runs()).isFalse();
    assertThat(decide().message().key()).isEqualTo("LICENCE-1");
  }

  @Test
  void a_valid_code_gives_edition_and_end() {
    store(auftragsmanager());
    Licence licence = decide();
    assertThat(licence.state()).isEqualTo(LicenceState.VALID);
    assertThat(licence.runs()).isTrue();
    assertThat(licence.edition()).contains("premium");
    assertThat(licence.until()).contains(LocalDate.of(2026, 12, 31));
    assertThat(licence.warning()).isEmpty();
  }

  @Test
  void a_code_without_an_end_never_warns() {
    store(auftragsmanager().unlimited());
    clock.set(Instant.parse("2190-01-01T00:00:00Z"));
    assertState(LicenceState.VALID);
    assertThat(decide().message().key()).isEqualTo("licence.valid.unlimited");
  }

  @Test
  void it_warns_30_14_and_3_days_before_the_end() {
    store(auftragsmanager());
    assertWarning("2026-11-30T23:59:59Z", 0);
    assertWarning("2026-12-01T00:00:00Z", 30);
    assertWarning("2026-12-16T23:59:59Z", 30);
    assertWarning("2026-12-17T00:00:00Z", 14);
    assertWarning("2026-12-27T23:59:59Z", 14);
    assertWarning("2026-12-28T00:00:00Z", 3);
    assertWarning("2026-12-31T23:59:59Z", 3);
  }

  private void assertWarning(String moment, int days) {
    clock.set(Instant.parse(moment));
    LicenceState state = days == 0 ? LicenceState.VALID : LicenceState.WARN;
    assertThat(decide().state()).as(moment).isEqualTo(state);
    assertThat(decide().warning().orElse(0)).as(moment).isEqualTo(days);
    assertThat(decide().runs()).isTrue();
  }

  @Test
  void it_runs_on_for_14_days_of_grace_and_then_pauses() {
    store(auftragsmanager());
    assertStateAt("2027-01-01T00:00:00Z", LicenceState.GRACE);
    assertThat(decide().runs()).isTrue();
    assertThat(decide().message().values()).containsEntry("grace", "2027-01-14");
    assertStateAt("2027-01-14T23:59:59Z", LicenceState.GRACE);
    assertStateAt("2027-01-15T00:00:00Z", LicenceState.PAUSED);
    assertThat(decide().runs()).isFalse();
    assertThat(decide().edition()).isEmpty();
    store(auftragsmanager().from("2027-01-01").until("2027-12-31"));
    assertState(LicenceState.VALID);
  }

  @Test
  void before_its_first_day_a_code_does_not_count() {
    store(auftragsmanager().from("2026-03-11"));
    assertState(LicenceState.NOT_YET);
    assertStateAt("2026-03-11T00:00:00Z", LicenceState.VALID);
  }

  @Test
  void broken_codes_are_told_apart() {
    String code = MUSTER.issue(auftragsmanager());
    store.put(code.replaceFirst("-", "-Z"), "auftragsmanager");
    assertState(LicenceState.DAMAGED);
    store.clear();
    store.put(Sample.forged(code), "auftragsmanager");
    assertState(LicenceState.FORGED);
    assertThat(decide().message().values()).containsEntry("vendor", "Muster GmbH");
    store.clear();
    store.put(STRANGER.issue(auftragsmanager()), "irgendwas");
    assertState(LicenceState.UNKNOWN_VENDOR);
    assertThat(decide().message().values()).containsEntry("key", STRANGER.key().id().toString());
  }

  @Test
  void a_code_for_something_else_says_so() {
    store.put(MUSTER.issue(auftragsmanager().plugin("hello")), "auftragsmanager-1.2.0");
    assertState(LicenceState.WRONG_PLUGIN);
    store.clear();
    store.put(MUSTER.issue(auftragsmanager().plugin("hello")), "hello");
    assertState(LicenceState.NONE);
    assertOnly(auftragsmanager().edition("gold"), LicenceState.UNKNOWN_EDITION);
    var elsewhere = auftragsmanager().installation(new InstallationId(1));
    assertOnly(elsewhere, LicenceState.OTHER_INSTALLATION);
    assertOnly(auftragsmanager().shops(2), LicenceState.TOO_MANY_SHOPS);
    assertOnly(auftragsmanager().installation(HERE).shops(3), LicenceState.VALID);
  }

  private void assertOnly(CodeOf code, LicenceState state) {
    store.clear();
    store(code);
    assertState(state);
  }

  @Test
  void the_file_of_a_plugin_with_a_longer_name_is_not_its_own() {
    store.put("rubbish", "auftragsmanager-extra");
    assertState(LicenceState.NONE);
    store.put("rubbish", "auftragsmanager-2");
    assertState(LicenceState.DAMAGED);
  }

  @Test
  void of_several_codes_the_best_counts() {
    store.put("rubbish", "auftragsmanager");
    store(auftragsmanager().edition("basic").unlimited());
    assertThat(decide().edition()).contains("basic");
    store(auftragsmanager().edition("premium").until("2026-06-30"));
    store(auftragsmanager().edition("premium").until("2026-03-11"));
    assertThat(decide().edition()).contains("premium");
    assertThat(decide().until()).contains(LocalDate.of(2026, 6, 30));
    clock.set(Instant.parse("2026-07-14T00:00:00Z"));
    assertThat(decide().edition()).contains("premium");
    assertState(LicenceState.GRACE);
    clock.set(Instant.parse("2026-07-15T00:00:00Z"));
    assertThat(decide().edition()).contains("basic");
    assertState(LicenceState.VALID);
  }

  @Test
  void a_plugin_without_editions_takes_any() {
    store(auftragsmanager());
    var plugin = new Licensable("auftragsmanager", List.of(), false, 1);
    assertThat(licences.decide(plugin).edition()).contains("premium");
  }

  @Test
  void a_free_plugin_runs_if_the_operator_allows_it() {
    var hello = new Licensable("hello", List.of("one", "all"), true, 9);
    assertThat(licences.decide(hello).state()).isEqualTo(LicenceState.FREE);
    assertThat(licences.decide(hello).edition()).contains("all");
    var strict = new Licences(store, VendorKeys.of(MUSTER.key()), HERE, clock, Set.of());
    assertThat(strict.decide(hello).state()).isEqualTo(LicenceState.NOT_ALLOWED);
    var costly = new Licensable("hello", List.of(), false, 9);
    assertThat(licences.decide(costly).state()).isEqualTo(LicenceState.NONE);
  }

  @Test
  void a_vendor_that_is_trusted_later_counts_without_a_restart(@TempDir Path vendors)
      throws IOException {
    var trusting = new Licences(store, VendorKeys.in(List.of(vendors)), HERE, clock, Set.of());
    String code = MUSTER.issue(auftragsmanager());
    assertThatThrownBy(() -> trusting.add(code, "test"))
        .isInstanceOfSatisfying(
            KontorException.class,
            refused -> assertThat(refused.code()).isEqualTo(LicenceError.UNKNOWN_VENDOR));

    Files.writeString(vendors.resolve("muster.pub"), MUSTER.publicKeyFile());
    assertThat(trusting.add(code, "test")).hasSize(1);
  }

  private void store(CodeOf code) {
    store.put(MUSTER.issue(code), code.plugin());
  }

  private Licence decide() {
    return licences.decide(PLUGIN);
  }

  private void assertState(LicenceState state) {
    assertThat(decide().state()).as(decide().message().toString()).isEqualTo(state);
  }

  private void assertStateAt(String moment, LicenceState state) {
    clock.set(Instant.parse(moment));
    assertState(state);
  }
}
