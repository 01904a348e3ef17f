package io.kontor.host.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTokenTest {

  private static final URI HERE = URI.create("http://127.0.0.1:8642");

  @TempDir private Path data;

  @Test
  void L29_the_file_is_for_its_owner_only_and_new_at_each_start() throws IOException {
    var first = new CommandToken();
    first.write(data, HERE);
    var second = new CommandToken();
    second.write(data, HERE);

    Path file = data.resolve("command.token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    CommandToken.Door door = CommandToken.read(data).orElseThrow();
    assertThat(second.opens(door.token())).isTrue();
    assertThat(first.opens(door.token())).isFalse();
    assertThat(door).hasToString("Door[http://127.0.0.1:8642]");
  }

  @Test
  void a_host_that_stopped_leaves_no_door() {
    new CommandToken().write(data, HERE);
    CommandToken.delete(data);
    assertThat(CommandToken.read(data)).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() {
    Path nowhere = data.resolve("nowhere");
    assertThatThrownBy(() -> new CommandToken().write(nowhere, HERE))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.problem().values().get("file")).contains("nowhere"));
  }
}
