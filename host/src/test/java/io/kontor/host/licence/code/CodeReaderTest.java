package io.kontor.host.licence.code;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static io.kontor.host.licence.code.Sample.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CodeReaderTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final CodeReader reader = new CodeReader(VendorKeys.of(MUSTER.key()));
  private final String code = MUSTER.issue(auftragsmanager());

  @Test
  void what_was_issued_is_read() {
    var random = new Random(20_260_101);
    for (int round = 0; round < 500; round++) {
      ActivationCode stated = Sample.random(random, MUSTER.key().id());
      CheckedCode read = reader.check(MUSTER.signing().issue(stated));
      assertThat(read.genuine()).as("round %s", round).contains(stated);
    }
  }

  @Test
  void a_code_is_short_enough_for_a_mail_and_begins_as_a_code() {
    assertThat(code).startsWith("KNTR").matches("([0-9A-Z]{5}-)+[0-9A-Z]{1,5}");
    assertThat(code.length()).isLessThan(260);
  }

  @Test
  void case_blanks_breaks_and_confusable_letters_do_not_matter() {
    assertIsGenuine(code.toLowerCase(Locale.ROOT));
    assertIsGenuine(code.replace("-", ""));
    assertIsGenuine(code.replace("-", " \t "));
    assertIsGenuine(code.replace("-", "-\r\n"));
    assertIsGenuine(code.replace('-', '\u2011'));
    assertIsGenuine(code.replace('0', 'O').replace('1', 'l'));
    assertIsGenuine(code.replace('0', 'o').replace('1', 'I'));
    assertIsGenuine("\uFEFF  " + code + "\u00A0\n");
  }

  @Test
  void every_changed_character_is_damage() {
    String squeezed = Base32.squeeze(code);
    int tried = 0;
    for (int at = 0; at < squeezed.length(); at++) {
      String here = squeezed.substring(at, at + 1);
      for (String other : (ALPHABET + "Uu!ß").split("")) {
        if (!other.equals(here)) {
          String changed = squeezed.substring(0, at) + other + squeezed.substring(at + 1);
          assertThat(reader.check(changed).integrity()).as(changed).isEqualTo(Integrity.DAMAGED);
          tried++;
        }
      }
    }
    assertThat(tried).isEqualTo(squeezed.length() * (ALPHABET.length() + 3));
  }

  @Test
  void lost_doubled_and_swapped_characters_are_damage() {
    String squeezed = Base32.squeeze(code);
    for (int at = 0; at < squeezed.length() - 1; at++) {
      String before = squeezed.substring(0, at);
      String after = squeezed.substring(at + 1);
      char here = squeezed.charAt(at);
      assertIsDamaged(before + after);
      assertIsDamaged(before + here + here + after);
      if (here != after.charAt(0)) {
        assertIsDamaged(before + after.charAt(0) + here + after.substring(1));
      }
    }
  }

  @Test
  void trailing_bits_and_trailing_characters_are_damage() {
    for (String more : ALPHABET.split("")) {
      assertIsDamaged(code + more);
      assertIsDamaged(code + more + more);
      assertIsDamaged(code + "-" + more.repeat(8));
    }
    assertIsDamaged(code + code);
    assertIsDamaged("");
    assertIsDamaged("KNTR");
  }

  @Test
  void a_change_with_a_mended_checksum_is_forgery() {
    byte[] sealed = Base32.decode(code).orElseThrow();
    int key = CodeLayout.HEAD;
    Map<Integrity, Integer> seen = new EnumMap<>(Integrity.class);
    for (int at = CodeLayout.HEAD; at < sealed.length - CodeLayout.CHECKSUM; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 0x01;
      seen.merge(reader.check(withMendedChecksum(changed)).integrity(), 1, Integer::sum);
    }
    int changes = sealed.length - CodeLayout.CHECKSUM - key;
    assertThat(seen)
        .containsOnly(
            Map.entry(Integrity.UNKNOWN_VENDOR, 4), Map.entry(Integrity.FORGED, changes - 4));
  }

  @Test
  void an_empty_signature_is_forgery() {
    byte[] sealed = Base32.decode(code).orElseThrow();
    int end = sealed.length - CodeLayout.CHECKSUM;
    Arrays.fill(sealed, end - CodeLayout.SIGNATURE, end, (byte) 0);
    assertThat(reader.check(withMendedChecksum(sealed)).integrity()).isEqualTo(Integrity.FORGED);
  }

  @Test
  void a_signature_over_the_bare_payload_is_forgery() throws Exception {
    byte[] payload = CodeLayout.payload(auftragsmanager().signedWith(MUSTER.key().id()));
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(MUSTER.signing().key());
    signature.update(payload);
    String forged = Base32.encode(CodeLayout.seal(payload, signature.sign()));
    assertThat(reader.check(forged).integrity()).isEqualTo(Integrity.FORGED);
  }

  @Test
  void a_code_of_a_stranger_says_whose_key_is_unknown() {
    CheckedCode read = reader.check(STRANGER.issue(auftragsmanager()));
    assertThat(read.integrity()).isEqualTo(Integrity.UNKNOWN_VENDOR);
    assertThat(read.code()).map(ActivationCode::keyId).contains(STRANGER.key().id());
    assertThat(read.genuine()).isEmpty();
  }

  @Test
  void a_code_of_a_later_form_is_too_new_and_not_believed() {
    byte[] sealed = Base32.decode(code).orElseThrow();
    sealed[2]++;
    CheckedCode read = reader.check(withMendedChecksum(sealed));
    assertThat(read.integrity()).isEqualTo(Integrity.TOO_NEW);
    assertThat(read.genuine()).isEmpty();
  }

  @Test
  void what_the_binary_form_cannot_carry_is_refused_when_issued() {
    assertIsRefused(() -> auftragsmanager().plugin("Auftrags Manager"), "plugin");
    assertIsRefused(() -> auftragsmanager().plugin("a".repeat(65)), "plugin");
    assertIsRefused(() -> auftragsmanager().edition(""), "edition");
    assertIsRefused(() -> auftragsmanager().shops(65_536), "shops");
    assertIsRefused(() -> auftragsmanager().shops(-1), "shops");
    assertIsRefused(() -> auftragsmanager().from("2019-12-31"), "from");
    assertIsRefused(() -> auftragsmanager().until("2025-12-31"), "until");
    assertIsRefused(() -> auftragsmanager().until("2999-12-31"), "until");
  }

  @Test
  void the_last_day_a_code_can_name_is_not_read_as_no_end() {
    var last = auftragsmanager().until(ActivationCode.LAST_DAY.toString());
    assertThat(reader.check(MUSTER.issue(last)).genuine().flatMap(ActivationCode::until))
        .isEqualTo(Optional.of(LocalDate.of(2199, 6, 5)));
  }

  private static void assertIsRefused(Supplier<Sample.CodeOf> code, String field) {
    assertThatThrownBy(() -> MUSTER.issue(code.get()))
        .isInstanceOfSatisfying(
            KontorException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(LicenceError.BAD_VALUE);
              assertThat(refused.problem().values()).containsEntry("field", field);
            });
  }

  private void assertIsGenuine(String text) {
    assertThat(reader.check(text).integrity()).as(text).isEqualTo(Integrity.GENUINE);
  }

  private void assertIsDamaged(String text) {
    assertThat(reader.check(text).integrity()).as(text).isEqualTo(Integrity.DAMAGED);
  }

  private static String withMendedChecksum(byte[] sealed) {
    int end = sealed.length - CodeLayout.CHECKSUM;
    short checksum = Crc16.of(sealed, end);
    sealed[end] = (byte) (checksum >> 8);
    sealed[end + 1] = (byte) checksum;
    return Base32.encode(sealed);
  }
}
