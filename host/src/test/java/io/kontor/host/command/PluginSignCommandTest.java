package io.kontor.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.Installed;
import io.kontor.host.licence.code.KeyPairFiles;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.plugin.PluginState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a vendor signs is loaded where the vendor is trusted, and nowhere when it was touched. */
class PluginSignCommandTest {

  @TempDir Path folder;
  private KeyPairFiles key = KeyPairFiles.in(Path.of("."), "vendor");
  private Path jar = Path.of(".");
  private RunCommands terminal = new RunCommands(Path.of("."), Language.EN);

  @BeforeEach
  void a_vendor_has_built_a_plug_in() throws IOException {
    key = KeyPairFiles.in(folder.resolve("keys"), "vendor");
    key.create("Vendor Ltd");
    jar = PluginJar.of("parcels", "1.0.0").writeTo(folder.resolve("parcels.jar"));
    terminal = new RunCommands(folder, Language.EN);
  }

  @Test
  void L25_a_signed_jar_runs_where_its_vendor_is_trusted() throws IOException {
    RunCommands.Answer signed = sign(jar);
    assertThat(signed.exit()).as(signed.err()).isZero();
    assertThat(signed.out()).contains("parcels.jar is signed", "Vendor Ltd");

    try (var installed = new Installed(folder.resolve("shop"))) {
      installed.drop(jar);
      assertThat(installed.look().reason().key()).isEqualTo("PLUGIN-10");
      installed.trust(key.publicKey());
      assertThat(installed.look().state()).isEqualTo(PluginState.RUNNING);
    }
  }

  @Test
  void L25_one_changed_byte_is_refused_and_named() throws IOException {
    sign(jar);
    byte[] bytes = Files.readAllBytes(jar);
    // The first entry is stored deflated right after its head; a byte in it is a byte of content.
    flipInside(bytes, "parcels/Main.class");
    Files.write(jar, bytes);

    try (var installed = new Installed(folder.resolve("shop"))) {
      installed.trust(key.publicKey());
      installed.drop(jar);
      assertThat(installed.look().state()).isEqualTo(PluginState.REFUSED);
      assertThat(installed.look().reason().key()).isEqualTo("PLUGIN-12");
      assertThat(installed.look().reason().values()).containsEntry("entry", "parcels/Main.class");
    }
  }

  @Test
  void L25_an_unsigned_jar_and_one_signed_by_somebody_else_are_refused() throws IOException {
    try (var installed = new Installed(folder.resolve("shop"))) {
      installed.trust(key.publicKey());
      installed.drop(jar);
      assertThat(installed.look().reason().key()).isEqualTo("PLUGIN-9");
    }
    KeyPairFiles other = KeyPairFiles.in(folder.resolve("keys"), "other");
    other.create("Vendor Ltd");
    terminal.run("plugin", "sign", jar.toString(), "--key", other.privateKey().toString());
    try (var installed = new Installed(folder.resolve("shop2"))) {
      installed.trust(key.publicKey());
      installed.drop(jar);
      assertThat(installed.look().reason().key()).isEqualTo("PLUGIN-10");
    }
  }

  @Test
  void the_rights_of_the_file_stay_and_signing_again_replaces_the_signature() throws IOException {
    Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("rw-r--r--"));
    sign(jar);
    long size = Files.size(jar);
    assertThat(sign(jar).exit()).isZero();

    assertThat(Files.size(jar)).isEqualTo(size);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(jar)))
        .isEqualTo("rw-r--r--");
  }

  @Test
  void what_no_host_would_load_is_not_signed() throws IOException {
    Path library =
        PluginJar.of("parcels", "1.0.0")
            .entry("Plugin-Id", null)
            .writeTo(folder.resolve("library.jar"));
    assertThat(sign(library).exit()).isEqualTo(1);
    assertThat(sign(library).err()).contains("PLUGIN-1", "library.jar");
    assertThat(sign(folder.resolve("none.jar")).err()).contains("PLUGIN-8", "none.jar");
    assertThat(sign(jar, folder.resolve("none.key")).err()).contains("LICENCE-19", "none.key");
    assertThat(sign(jar, key.publicKey()).err()).contains("LICENCE-17");
    RunCommands.Answer keyless = terminal.run("plugin", "sign", jar.toString());
    assertThat(keyless.exit()).isEqualTo(2);
    assertThat(keyless.err()).contains("COMMAND-5", "--key");
  }

  private RunCommands.Answer sign(Path what) {
    return sign(what, key.privateKey());
  }

  private RunCommands.Answer sign(Path what, Path with) {
    return terminal.run("plugin", "sign", what.toString(), "--key", with.toString());
  }

  private static void flipInside(byte[] bytes, String entry) {
    String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    int content = text.indexOf(entry) + entry.length();
    bytes[content + 20] ^= 1;
  }
}
