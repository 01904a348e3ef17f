package io.kontor.host.plugin.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateCopiesTest {

  @TempDir Path folder;

  private static List<String> said(Message message) {
    Wording words = Wording.ofHost();
    return Stream.of(Language.values()).map(in -> words.sentence(message, in)).toList();
  }

  @Test
  void a_disk_without_room_for_a_copy_is_not_taken_for_a_damaged_jar() {
    var copies = new PrivateCopies(folder.resolve("copies"));

    assertThatThrownBy(() -> copies.requireRoom(Long.MAX_VALUE))
        .isInstanceOfSatisfying(
            KontorException.class,
            full ->
                assertThat(said(full.problem()))
                    .containsExactly(
                        "Der Ordner %s/copies ist nicht zu benutzen (No space left on device)."
                            .formatted(folder),
                        "The folder %s/copies cannot be used (No space left on device)."
                            .formatted(folder),
                        "La cartella %s/copies non è utilizzabile (No space left on device)."
                            .formatted(folder)));
  }
}
