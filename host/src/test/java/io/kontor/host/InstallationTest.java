package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallationTest {

  @Test
  void hosts_on_different_data_do_not_write_the_same_log() {
    assertThat(logOf("/srv/kontor/data")).isEqualTo("/srv/kontor/logs/kontor.log");
    assertThat(logOf("/srv/kontor")).isEqualTo("/srv/kontor/logs/kontor.log");
    assertThat(logOf("/srv/kontor/data/demo")).isEqualTo("/srv/kontor/logs/data-demo.log");
    assertThat(logOf("/srv/kontor/demo")).isEqualTo("/srv/kontor/logs/demo.log");
    assertThat(logOf("/var/lib/kontor")).isEqualTo("/var/lib/kontor/logs/kontor.log");
    assertThat(logOf("/var/lib/b/kontor")).isEqualTo("/var/lib/b/kontor/logs/kontor.log");
  }

  private static String logOf(String data) {
    return Installation.at(Path.of("/srv/kontor"), Optional.of(Path.of(data))).log().toString();
  }
}
