package io.kontor.host.licence;

import static io.kontor.host.licence.code.Sample.CodeOf.auftragsmanager;
import static io.kontor.host.licence.code.Sample.MUSTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.licence.code.CodeBlock;
import io.kontor.host.licence.code.CodeReader;
import io.kontor.host.licence.code.Integrity;
import io.kontor.host.licence.code.VendorKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceFilesTest {

  @TempDir Path folder;

  private final CodeReader reader = new CodeReader(VendorKeys.of(MUSTER.key()));
  private final String code = MUSTER.issue(auftragsmanager());

  @Test
  void a_file_beside_the_jar_may_be_a_whole_mail_in_an_old_character_set() throws IOException {
    String mail = "Für Müller & Söhne:\n" + CodeBlock.of(code) + "Grüße\n";
    Files.write(folder.resolve("muster.lic"), mail.getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve("muster.txt"), mail);
    assertThat(new LicenceFolder(folder).codes())
        .singleElement()
        .satisfies(stored -> assertThat(stored.owner()).isEqualTo("muster"))
        .satisfies(stored -> assertThat(stored.source()).isEqualTo("muster.lic"))
        .satisfies(
            stored ->
                assertThat(reader.check(stored.text()).integrity()).isEqualTo(Integrity.GENUINE));
  }

  @Test
  void a_file_without_a_code_is_not_passed_over_in_silence() throws IOException {
    Files.writeString(folder.resolve("auftragsmanager.lic"), "to do: paste the code");
    List<StoredCode> codes = new LicenceFolder(folder).codes();
    assertThat(codes).singleElement().matches(stored -> stored.isFor("auftragsmanager"));
    assertThat(reader.check(codes.get(0).text()).integrity()).isEqualTo(Integrity.DAMAGED);
  }

  @Test
  void a_folder_that_is_not_there_holds_no_codes() {
    assertThat(new LicenceFolder(folder.resolve("none")).codes()).isEmpty();
  }

  @Test
  void adding_a_code_keeps_those_already_there() throws IOException {
    var licences = new LicenceFolder(folder);
    String renewed = MUSTER.issue(auftragsmanager().until("2027-12-31"));
    assertThat(licences.add("auftragsmanager", code)).isTrue();
    assertThat(licences.add("auftragsmanager", code.replace("-", "").toLowerCase(Locale.ROOT)))
        .isFalse();
    assertThat(licences.add("auftragsmanager", renewed)).isTrue();
    assertThat(licences.codes())
        .extracting(stored -> reader.check(stored.text()).text())
        .containsExactly(code, renewed);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("auftragsmanager.lic"));
    }
  }
}
