package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.host.db.DbError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir private Path data;

  @Test
  void a_second_host_on_a_data_folder_is_refused_until_the_first_is_gone() throws IOException {
    try (DataFolder first = DataFolder.take(data)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> DataFolder.take(data))
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.FOLDER_TAKEN));
    }

    DataFolder.take(data).close();
  }

  @Test
  void a_folder_that_cannot_be_one_is_named() throws IOException {
    Path file = Files.createFile(data.resolve("file"));

    assertThatThrownBy(() -> DataFolder.take(file))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(DbError.FOLDER_REFUSED);
              assertThat(e.problem().values()).containsEntry("folder", file.toString());
            });
  }
}
