package io.kontor.host.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.host.task.TestDatabase;
import io.kontor.host.task.WatchedDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ProfileVersionsTest {

  private static final ProfileFolder FILES =
      new ProfileFolder(
          Path.of("kept-anew"),
          Map.of("profile.yaml", "version: 1", "mail.de.ftlh", "<@subject>Ü</@subject>"),
          "0123456789abcdef0123456789abcdef");

  @Test
  void L21_a_version_that_could_not_be_stored_is_stored_the_next_time() {
    var away = new AtomicBoolean(true);
    var database =
        new WatchedDatabase(TestDatabase.empty()) {
          @Override
          protected void transaction() {
            if (away.get()) {
              throw new IllegalStateException("the database is away");
            }
          }
        };
    var versions = new ProfileVersions(database);

    assertThatThrownBy(() -> versions.keep("kept-anew", FILES)).hasMessageContaining("away");
    assertThat(versions.find("kept-anew", FILES.version())).isEmpty();

    away.set(false);
    versions.keep("kept-anew", FILES);
    assertThat(versions.find("kept-anew", FILES.version()))
        .map(ProfileFolder::files)
        .contains(FILES.files());
  }
}
