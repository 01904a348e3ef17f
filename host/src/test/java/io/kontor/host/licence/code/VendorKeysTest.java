package io.kontor.host.licence.code;

import static io.kontor.host.licence.code.Sample.MUSTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorKeysTest {

  @TempDir Path folder;

  @Test
  void a_new_key_is_two_files_and_only_its_owner_reads_the_private_one() throws IOException {
    var files = KeyPairFiles.in(folder.resolve("new"), "muster");
    SigningKey made = files.create("Muster GmbH");
    assertThat(KeyFile.readPrivate(files.privateKey())).isEqualTo(made);
    assertThat(KeyFile.readPublic(files.publicKey()).id()).isEqualTo(made.id());
    assertThat(rights(files.privateKey())).isEqualTo("rw-------");
    assertThat(Files.readString(files.publicKey()))
        .matches("# vendor: Muster GmbH, key: [0-9a-f]{8}\n[A-Za-z0-9+/]{59}=\n");
    assertThat(made.toString()).isEqualTo("SigningKey[Muster GmbH, " + made.id() + "]");
  }

  @Test
  void a_key_is_never_overwritten() throws IOException {
    var files = KeyPairFiles.in(folder, "muster");
    files.create("Muster GmbH");
    String before = Files.readString(files.privateKey());
    assertError(() -> files.create("Muster GmbH"), LicenceError.KEY_EXISTS);
    Files.delete(files.publicKey());
    assertError(() -> files.create("Muster GmbH"), LicenceError.KEY_EXISTS);
    assertThat(Files.readString(files.privateKey())).isEqualTo(before);
  }

  @Test
  void a_private_key_that_others_can_read_is_not_used() throws IOException {
    var files = KeyPairFiles.in(folder, "muster");
    files.create("Muster GmbH");
    Files.setPosixFilePermissions(files.privateKey(), PosixFilePermissions.fromString("rw-r-----"));
    assertError(() -> KeyFile.readPrivate(files.privateKey()), LicenceError.KEY_OPEN);
  }

  @Test
  void vendors_come_from_each_trusted_folder_and_from_nowhere_else() {
    Path conf = folder.resolve("conf/vendors");
    Path demo = folder.resolve("data/vendors");
    KeyId agency = KeyPairFiles.in(conf, "agency").create("Agentur").id();
    KeyId own = KeyPairFiles.in(demo, "demo").create("Demo").id();
    assertThat(ids(VendorKeys.in(List.of(conf)))).containsExactly(agency);
    assertThat(ids(VendorKeys.in(List.of(conf, demo)))).containsExactly(agency, own);
    assertThat(ids(VendorKeys.in(List.of(folder.resolve("none"))))).isEmpty();
  }

  @Test
  void a_file_put_there_later_counts_at_once_and_one_taken_away_no_longer() throws IOException {
    VendorKeys vendors = VendorKeys.in(List.of(folder));
    assertThat(vendors.all()).isEmpty();
    var files = KeyPairFiles.in(folder, "muster");
    KeyId id = files.create("Muster GmbH").id();
    assertThat(vendors.find(id)).isPresent();
    write("cut.pub", "MCow\n");
    assertThat(vendors.problems()).hasSize(1);
    Files.delete(files.publicKey());
    assertThat(vendors.find(id)).isEmpty();
  }

  @Test
  void a_broken_key_file_is_named_and_the_others_count() throws IOException {
    KeyPairFiles.in(folder, "agency").create("Agentur");
    write(
        "cut.pub", KeyFile.text("Muster", MUSTER.key().id(), MUSTER.key().key()).substring(0, 60));
    write("nameless.pub", "MCowBQYDK2VwAyEA\n");
    write("other-number.pub", KeyFile.text("Muster", new KeyId(1), MUSTER.key().key()));
    write("private.pub", Files.readString(folder.resolve("agency.key")));
    VendorKeys vendors = VendorKeys.in(List.of(folder));
    assertThat(vendors.all()).extracting(VendorKey::vendor).containsExactly("Agentur");
    assertThat(vendors.problems())
        .extracting(Message::key)
        .containsOnly(LicenceError.BAD_KEY_FILE.code());
    assertThat(vendors.problems())
        .extracting(problem -> Path.of(problem.values().get("file")).getFileName().toString())
        .containsExactly("cut.pub", "nameless.pub", "other-number.pub", "private.pub");
  }

  private static List<KeyId> ids(VendorKeys vendors) {
    return vendors.all().stream().map(VendorKey::id).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void assertError(Runnable work, LicenceError error) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            KontorException.class, refused -> assertThat(refused.code()).isEqualTo(error));
  }
}
