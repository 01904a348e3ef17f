package io.kontor.host.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import io.kontor.api.settings.Setting;
import io.kontor.host.config.Node;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import io.kontor.host.db.TestDatabase;
import io.kontor.host.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  /** Settings of a plug-in, as one would describe them. */
  record Example(
      @Setting(de = "Ort", en = "Place", it = "Luogo", byDefault = "here") String place,
      @Setting(de = "Empfänger", en = "Recipients", it = "Destinatari")
          List<Recipient> recipients) {}

  record Recipient(
      @Setting(de = "Schlüssel", en = "Key", it = "Chiave") String key,
      @Setting(de = "Passwort", en = "Password", it = "Password", secret = true) String password) {}

  private Secrets secrets(String file) {
    return new Secrets(KeyFile.readOrCreate(folder.resolve(file)));
  }

  @Test
  void a_key_file_that_cannot_be_made_is_not_called_a_broken_one() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder").resolve("kontor.key");

    assertThatThrownBy(() -> KeyFile.readOrCreate(file))
        .isInstanceOfSatisfying(
            KontorException.class,
            e ->
                assertThat(Wording.ofHost().sentence(e.problem(), Language.EN))
                    .isEqualTo(
                        "The key file %s could not be made (%s). Kontor was not started.",
                        file, file.getParent()));
  }

  @Test
  void a_secret_can_be_read_back_only_at_its_own_place() {
    Secrets secrets = secrets("key");
    String stored = secrets.encrypt("setting.value#mail/password", "geheim €");

    assertThat(stored).startsWith("enc:v1:").doesNotContain("geheim");
    assertThat(secrets.decrypt("setting.value#mail/password", stored)).isEqualTo("geheim €");
    assertThatThrownBy(() -> secrets.decrypt("setting.value#mail/other", stored))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.code()).isEqualTo(SettingsError.SECRET_BROKEN));
  }

  @Test
  void the_key_file_is_made_once_and_refused_when_others_may_read_it() throws IOException {
    Path file = folder.resolve("key");
    assertThat(KeyFile.readOrCreate(file)).isEqualTo(KeyFile.readOrCreate(file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> KeyFile.readOrCreate(file))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.code()).isEqualTo(SettingsError.KEY_FILE_OPEN));
  }

  @Test
  void S3_the_wrong_key_is_found_at_the_start_and_not_one_secret_at_a_time() {
    try (TestDatabase test = TestDatabase.migrated("key")) {
      new SettingsStore(test.database(), secrets("key")).requireRightKey();
      new SettingsStore(test.database(), secrets("key")).requireRightKey();

      assertThatThrownBy(
              () -> new SettingsStore(test.database(), secrets("other")).requireRightKey())
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(SettingsError.WRONG_KEY));
    }
  }

  @Test
  void settings_come_from_the_file_over_the_store_over_the_defaults() {
    try (TestDatabase test = TestDatabase.migrated("settings")) {
      var store = new SettingsStore(test.database(), secrets("key"));
      store.replace(
          "p",
          Map.of(
              "recipients.0.key",
              "a",
              "recipients.0.password",
              "x1",
              "recipients.1.key",
              "b",
              "recipients.1.password",
              "x2"),
          Set.of("recipients.0.password", "recipients.1.password"));

      Example stored = new PluginSettings(store, Map.of()).read("p", Example.class);
      Example fixed =
          new PluginSettings(store, Map.of("p", yaml("place: there"))).read("p", Example.class);

      assertThat(stored.place()).isEqualTo("here");
      assertThat(stored.recipients())
          .containsExactly(new Recipient("a", "x1"), new Recipient("b", "x2"));
      assertThat(fixed.place()).isEqualTo("there");
      assertThat(fixed.recipients()).hasSize(2);
      assertThat(
              test.database()
                  .list(
                      "SELECT value FROM setting WHERE path LIKE '%password'",
                      Map.of(), r -> r.text("value")))
          .hasSize(2)
          .allMatch(Secrets::isEncrypted);
    }
  }

  private static Node yaml(String text) {
    return YamlReader.read(text, "kontor.yaml", new Problems()).orElseThrow();
  }
}
