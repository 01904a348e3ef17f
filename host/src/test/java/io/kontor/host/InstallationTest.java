package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstallationTest {

  @ParameterizedTest
  @CsvSource({
    "/srv/kontor/data, /srv/kontor/logs/kontor.log",
    "/srv/kontor, /srv/kontor/logs/kontor.log",
    "/srv/kontor/data/demo, /srv/kontor/logs/data-demo.log",
    "/srv/kontor/demo, /srv/kontor/logs/demo.log",
    "/var/lib/kontor, /var/lib/kontor/logs/kontor.log",
    "/var/lib/other/kontor, /var/lib/other/kontor/logs/kontor.log",
  })
  void hosts_on_different_data_do_not_write_the_same_log(Path data, Path log) {
    assertThat(Installation.at(Path.of("/srv/kontor"), Optional.of(data)).log()).isEqualTo(log);
  }

  @Test
  void a_clone_builds_its_plug_ins_in_itself() {
    assertThat(Installation.at(Path.of(".."), Optional.empty()).pluginSources())
        .containsExactly(Path.of("../plugins").toAbsolutePath().normalize());
  }
}
