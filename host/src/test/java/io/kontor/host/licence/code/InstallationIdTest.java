package io.kontor.host.licence.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationIdTest {

  @TempDir Path folder;

  @Test
  void an_installation_id_is_made_once() {
    Path file = folder.resolve("data/installation.id");
    assertThat(InstallationId.readFrom(file)).isEmpty();
    InstallationId made = InstallationId.keptIn(file, new Random(1));
    assertThat(InstallationId.keptIn(file, new Random(2))).isEqualTo(made);
    assertThat(file).content().matches("[0-9a-f]{4}(-[0-9a-f]{4}){3}\n");
    assertThat(InstallationId.readFrom(file)).contains(made);
  }

  @Test
  void an_installation_id_is_read_as_people_type_it() {
    var id = new InstallationId(0x00112233aabbccddL);
    assertThat(id).hasToString("0011-2233-aabb-ccdd");
    assertThat(InstallationId.parse(" 0011 2233-AABB ccdd")).contains(id);
    assertThat(InstallationId.parse("0011-2233-aabb-ccd")).isEmpty();
    assertThat(InstallationId.parse("0011-2233-aabb-ccdg")).isEmpty();
  }

  @Test
  void a_broken_installation_id_is_said_and_not_replaced() throws IOException {
    Path file = Files.writeString(folder.resolve("installation.id"), "hello\n");
    assertThatThrownBy(() -> InstallationId.keptIn(file, new Random(1)))
        .isInstanceOfSatisfying(
            KontorException.class,
            refused -> assertThat(refused.code()).isEqualTo(LicenceError.BAD_INSTALLATION_FILE));
    assertThat(file).hasContent("hello");
  }
}
