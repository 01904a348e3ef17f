package io.kontor.host.licence.code;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeFinderTest {

  private static final String BEFORE =
      """
      Von: Vertrieb Muster GmbH
      Betreff: Ihr Aktivierungscode 12345-67890 (Rechnung RE-2026-00417)

      Sehr geehrter Herr Müller, danke für Ihre Bestellung. Anbei der Code für KONTOR
      und noch eine Zeile mit Wörtern ohne jedes Satzzeichen die immer weiter geht und geht
      """;
  private static final String AFTER =
      """
      Mit freundlichen Grüßen
      Ihre Muster GmbH
      """;

  private final CodeReader reader = new CodeReader(VendorKeys.of(MUSTER.key()));
  private final String code = MUSTER.issue(auftragsmanager());
  private final String block = CodeBlock.of(code);

  @Test
  void a_whole_mail_with_the_marked_code() {
    assertFinds(BEFORE + "\n" + block + "\n" + AFTER);
  }

  @Test
  void a_mail_quoted_once_and_twice() {
    assertFinds(quoted("> ", BEFORE + block + AFTER));
    assertFinds("Hallo,\n" + quoted(">> ", quoted("> ", BEFORE + block + AFTER)));
    assertFinds(quoted("| ", BEFORE + block + AFTER));
  }

  @Test
  void a_mail_whose_markers_were_dropped() {
    assertFinds(BEFORE + unmarked() + AFTER);
    assertFinds(BEFORE + "\n\n" + unmarked() + "\n\n" + AFTER);
    assertFinds(quoted("> ", BEFORE + unmarked() + AFTER));
    assertFinds("Code: " + code + ". Danke!");
    assertFinds("(" + code + ")");
  }

  @Test
  void a_mail_of_which_only_one_marker_is_left() {
    assertFinds(BEFORE + CodeFinder.BEGIN + "\n" + unmarked() + AFTER);
    assertFinds(BEFORE + unmarked() + CodeFinder.END + "\n" + AFTER);
  }

  @Test
  void a_mail_wrapped_anew_at_every_width() {
    for (int width = 8; width <= 120; width++) {
      assertFinds(BEFORE + "\n" + wrapped(code, width) + "\n" + AFTER);
      assertFinds(quoted("> ", BEFORE + "\n" + wrapped(code.replace("-", " "), width) + "\n"));
      assertFinds(BEFORE + block.replace(code, wrapped(code, width)) + AFTER);
    }
  }

  @Test
  void a_mail_in_one_line() {
    assertFinds((BEFORE + block + AFTER).replace("\n", " "));
    assertFinds((BEFORE + unmarked() + AFTER).replace("\n", " "));
  }

  @Test
  void a_code_and_its_quotation_are_one() {
    assertFinds(block + "\n\nAm Dienstag schrieb Muster:\n" + quoted("> ", block));
    assertFinds(block + unmarked().toLowerCase(Locale.ROOT));
  }

  @Test
  void several_codes_in_one_mail() {
    String other = MUSTER.issue(auftragsmanager().plugin("hello"));
    List<CheckedCode> found = reader.read(BEFORE + block + "und\n" + CodeBlock.of(other) + AFTER);
    assertThat(found).extracting(CheckedCode::text).containsExactly(code, other);
    assertThat(reader.read(BEFORE + code + "\nund\n" + other + "\n" + AFTER))
        .extracting(CheckedCode::text)
        .containsExactly(code, other);
  }

  @Test
  void every_changed_character_in_a_mail_is_damage_and_never_silence() {
    for (int at = 0; at < code.length(); at++) {
      for (char other : new char[] {code.charAt(at) == 'A' ? 'B' : 'A', '!', 'U', 'ä'}) {
        if (code.charAt(at) != '-') {
          String changed = code.substring(0, at) + other + code.substring(at + 1);
          assertIsDamaged(BEFORE + CodeBlock.of(code).replace(unmarked(), changed + "\n") + AFTER);
          assertIsDamaged(BEFORE + "\n" + changed + "\n" + AFTER);
          assertIsDamaged(changed);
        }
      }
    }
  }

  @Test
  void a_code_cut_off_or_with_something_hanging_on_is_damage() {
    assertIsDamaged(BEFORE + code.substring(0, code.length() - 9));
    assertIsDamaged(BEFORE + code.substring(7));
    assertIsDamaged(BEFORE + code + "X\n" + AFTER);
    assertIsDamaged(BEFORE + code + "-ABCDE\n" + AFTER);
  }

  @Test
  void a_mail_without_a_code_has_none() {
    assertThat(CodeFinder.find(BEFORE + AFTER)).isEmpty();
    assertThat(CodeFinder.find("")).isEmpty();
    assertThat(CodeFinder.find("eins zwei drei vier fünf und dann noch viele Worte mehr"))
        .isEmpty();
  }

  @Test
  void a_large_text_is_searched_quickly() {
    String noise = "ABCDE-FGHIJ KNTR KNTRZ-ZZZZZ aaaaa bbbbb ".repeat(20_000);
    assertThat(reader.read(noise.substring(0, 800_000) + ".\n" + block))
        .extracting(CheckedCode::integrity)
        .contains(Integrity.GENUINE);
  }

  private void assertFinds(String text) {
    assertThat(reader.read(text))
        .as(text)
        .singleElement()
        .satisfies(found -> assertThat(found.integrity()).isEqualTo(Integrity.GENUINE))
        .satisfies(found -> assertThat(found.text()).isEqualTo(code));
  }

  private void assertIsDamaged(String text) {
    assertThat(reader.read(text))
        .as(text)
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.integrity()).isEqualTo(Integrity.DAMAGED));
  }

  private String unmarked() {
    return block.replaceAll("-----.*-----\n", "");
  }

  private static String quoted(String mark, String text) {
    return text.lines().map(line -> mark + line + "\n").collect(Collectors.joining());
  }

  private static String wrapped(String text, int width) {
    return text.replaceAll("(.{" + width + "})", "$1\n");
  }
}
