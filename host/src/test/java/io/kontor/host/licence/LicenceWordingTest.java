package io.kontor.host.licence;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.HERE;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static io.kontor.host.licence.code.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.Sample;
import io.kontor.host.licence.code.Sample.CodeOf;
import io.kontor.host.licence.code.VendorKeys;
import io.kontor.host.wording.Wording;
import io.kontor.kit.SettableClock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicenceWordingTest {

  private static final Wording WORDS = Wording.ofHost();

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final MemoryStore store = new MemoryStore();
  private final Licences licences =
      new Licences(store, VendorKeys.of(MUSTER.key()), HERE, clock, Set.of("hello"));

  @Test
  void every_state_has_a_sentence_with_all_its_values() {
    Set<LicenceState> seen = EnumSet.noneOf(LicenceState.class);
    seen.add(said(auftragsmanager()));
    seen.add(said(auftragsmanager().unlimited()));
    seen.add(said(auftragsmanager().until("2026-03-20")));
    seen.add(said(auftragsmanager().until("2026-03-01")));
    seen.add(said(auftragsmanager().until("2026-02-01")));
    seen.add(said(auftragsmanager().from("2026-04-01")));
    seen.add(said(auftragsmanager().edition("gold")));
    seen.add(said(auftragsmanager().installation(new InstallationId(1))));
    seen.add(said(auftragsmanager().shops(1)));
    seen.add(said(auftragsmanager().plugin("hello")));
    seen.add(said(STRANGER.issue(auftragsmanager())));
    seen.add(said("rubbish"));
    seen.add(said(Sample.forged(MUSTER.issue(auftragsmanager()))));
    seen.add(said(Sample.tooNew(MUSTER.issue(auftragsmanager()))));
    store.clear();
    seen.add(said(new Licensable("auftragsmanager", List.of(), false, 2)));
    seen.add(said(new Licensable("auftragsmanager", List.of(), true, 2)));
    seen.add(said(new Licensable("hello", List.of(), true, 2)));
    store.raiseHighestMoment(clock.instant().plusSeconds(90_000));
    seen.add(said(auftragsmanager()));
    assertThat(seen).containsExactlyInAnyOrder(LicenceState.values());
  }

  private LicenceState said(CodeOf code) {
    return said(MUSTER.issue(code));
  }

  private LicenceState said(String code) {
    store.clear();
    store.put(code, "auftragsmanager");
    return said(new Licensable("auftragsmanager", List.of("basic", "premium"), false, 2));
  }

  private LicenceState said(Licensable plugin) {
    Licence licence = licences.decide(plugin);
    for (Language language : Language.values()) {
      assertSaidInFull(licence.message(), language);
      licence
          .state()
          .error()
          .map(error -> new Message(error.code() + ".remedy", licence.message().values()))
          .ifPresent(remedy -> assertSaidInFull(remedy, language));
    }
    return licence.state();
  }

  private static void assertSaidInFull(Message message, Language language) {
    assertThat(WORDS.sentence(message, language)).doesNotContain("{", "}", "⟨");
  }
}
