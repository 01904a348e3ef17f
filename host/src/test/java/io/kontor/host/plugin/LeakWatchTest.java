package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakWatchTest {

  @TempDir Path folder;
  private HostFixture fixture;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void a_loader_that_something_keeps_is_told_of() throws IOException {
    load("1.0.0");
    Class<?> kept = fixture.host().contributions().conditionTypes().get(0).value().factType();

    load("1.0.1");
    System.gc();

    assertThat(fixture.host().lingeringLoaders())
        .containsExactly(new LingeringLoader("parcels", fixture.clock.instant()));
    assertThat(kept.getName()).isEqualTo("parcels.Main$Parcel");
  }

  private void load(String version) throws IOException {
    PluginJar.of("parcels", version)
        .members(TestMembers.condition("parcel.heavy", "return null;"))
        .writeTo(fixture.jar("parcels.jar"));
    fixture.scanned();
    assertThat(fixture.status("parcels").state()).isEqualTo(PluginState.RUNNING);
  }
}
