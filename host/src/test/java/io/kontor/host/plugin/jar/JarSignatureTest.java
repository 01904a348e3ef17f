package io.kontor.host.plugin.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.host.plugin.HostFixture;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.plugin.PluginState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarSignatureTest {

  @TempDir Path folder;
  private KeyPair key;
  private Path jar;
  private Map<String, PublicKey> trusted = Map.of();

  @BeforeEach
  void set_up() throws Exception {
    key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    trusted = Map.of("kontor-2026", key.getPublic());
    jar =
        PluginJar.of("hello", "1.0.0")
            .file("messages_de.properties", "hello.done = Fertig\n")
            .writeTo(folder.resolve("hello.jar"));
  }

  @Test
  void L25_a_signed_jar_is_accepted_and_names_its_key() throws Exception {
    JarSignature.sign(jar, "kontor-2026", key.getPrivate());

    var finding = signatures().verify(jar, "hello.jar");

    assertThat(finding.problem()).isEmpty();
    assertThat(finding.keyId()).isEqualTo("kontor-2026");
    assertThat(JarInspection.of(jar, "hello.jar").manifest()).isPresent();
  }

  @Test
  void signing_again_replaces_the_signature() throws Exception {
    JarSignature.sign(jar, "first", key.getPrivate());
    JarSignature.sign(jar, "kontor-2026", key.getPrivate());

    assertThat(signatures().verify(jar, "hello.jar").problem()).isEmpty();
  }

  @Test
  void L25_an_unsigned_jar_is_told_apart() {
    var finding = signatures().verify(jar, "hello.jar");

    assertThat(finding.unsigned()).isTrue();
    assertThat(finding.problem()).contains(new Message("PLUGIN-9", Map.of("file", "hello.jar")));
  }

  @Test
  void L25_a_foreign_key_is_named() throws Exception {
    JarSignature.sign(jar, "somebody", key.getPrivate());

    assertThat(problem())
        .isEqualTo(new Message("PLUGIN-10", Map.of("file", "hello.jar", "key", "somebody")));
  }

  @Test
  void L25_a_known_name_with_another_key_is_forged() throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    JarSignature.sign(jar, "kontor-2026", other.getPrivate());

    assertThat(problem())
        .isEqualTo(new Message("PLUGIN-11", Map.of("file", "hello.jar", "key", "kontor-2026")));
  }

  @Test
  void L25_a_changed_entry_is_named() throws Exception {
    signThen("messages_de.properties", text -> text.replace("Fertig", "Fertik"));

    assertThat(problem())
        .isEqualTo(
            new Message(
                "PLUGIN-12", Map.of("file", "hello.jar", "entry", "messages_de.properties")));
  }

  @Test
  void L25_an_added_entry_is_named() throws Exception {
    signThen("evil.txt", text -> "added");

    assertThat(problem())
        .isEqualTo(new Message("PLUGIN-13", Map.of("file", "hello.jar", "entry", "evil.txt")));
  }

  @Test
  void L25_a_missing_entry_is_named() throws Exception {
    signThen("messages_de.properties", text -> "");

    assertThat(problem())
        .isEqualTo(
            new Message(
                "PLUGIN-14", Map.of("file", "hello.jar", "entry", "messages_de.properties")));
  }

  @Test
  void a_list_altered_to_fit_an_altered_jar_is_forged() throws Exception {
    signThen(JarSignature.ENTRY, text -> text.replaceFirst("SHA-256: .", "SHA-256: 0"));
    Message first = problem();
    signThen(JarSignature.ENTRY, text -> "nonsense");

    assertThat(first.key()).isEqualTo("PLUGIN-11");
    assertThat(problem().key()).isEqualTo("PLUGIN-11");
  }

  @Test
  void trust_comes_from_the_build_a_signature_or_the_operator() throws Exception {
    String sha = hash();
    assertThat(decide(Set.of(), false, Origin.DROPPED).reason().key()).isEqualTo("PLUGIN-9");
    assertThat(decide(Set.of(), true, Origin.DROPPED).reason().key())
        .isEqualTo("plugin.trust.unsigned");
    assertThat(decide(Set.of(sha), false, Origin.BUILT).reason().key())
        .isEqualTo("plugin.trust.built");
    assertThat(decide(Set.of(), false, Origin.DEV).reason().key()).isEqualTo("plugin.trust.dev");

    JarSignature.sign(jar, "kontor-2026", key.getPrivate());
    assertThat(decide(Set.of(), false, Origin.DROPPED).reason())
        .isEqualTo(new Message("plugin.trust.signed", Map.of("key", "kontor-2026")));
  }

  @Test
  void a_broken_signature_is_not_taken_for_none() throws Exception {
    signThen("evil.txt", text -> "added");

    assertThat(decide(Set.of(), true, Origin.DROPPED).trusted()).isFalse();
  }

  @Test
  void L25_a_host_refuses_what_it_does_not_trust_before_a_class_is_loaded() throws Exception {
    var fixture = new HostFixture(folder.resolve("installation"));
    fixture.trust = trust(Set.of(), false);
    signThen("evil.txt", text -> "added");
    Files.copy(jar, fixture.jar("hello.jar"));

    fixture.host().scan();

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.REFUSED);
    assertThat(fixture.status("hello").reason().key()).isEqualTo("PLUGIN-13");
    assertThat(fixture.changes).isEmpty();
  }

  @Test
  void L25_a_key_that_is_trusted_later_counts_without_a_restart() throws Exception {
    var fixture = new HostFixture(folder.resolve("installation"));
    fixture.trust = trust(Set.of(), false);
    JarSignature.sign(jar, "kontor-2026", key.getPrivate());
    Files.copy(jar, fixture.jar("hello.jar"));
    Map<String, PublicKey> key2026 = trusted;
    trusted = Map.of();
    fixture.host().scan();
    assertThat(fixture.status("hello").reason().key()).isEqualTo("PLUGIN-10");

    trusted = key2026;
    fixture.host().scan();
    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.RUNNING);

    trusted = Map.of();
    fixture.host().scan();
    assertThat(fixture.status("hello").reason().key()).isEqualTo("PLUGIN-10");
    fixture.host().close();
  }

  private JarSignature signatures() {
    return new JarSignature(Map.of("kontor-2026", key.getPublic()));
  }

  private VendorTrust trust(Set<String> built, boolean allowUnsigned) {
    return new VendorTrust(() -> built, () -> trusted, allowUnsigned);
  }

  private Trust.Decision decide(Set<String> built, boolean allowUnsigned, Origin origin)
      throws Exception {
    return trust(built, allowUnsigned).decide(new Trust.Jar(jar, "hello.jar", hash(), origin));
  }

  private String hash() throws Exception {
    try (var in = Files.newInputStream(jar)) {
      return Sha256.hex(in);
    }
  }

  private Message problem() {
    return signatures().verify(jar, "hello.jar").problem().orElseThrow();
  }

  /** Signs, then changes one entry; an empty text removes it, a new name adds it. */
  private void signThen(String name, UnaryOperator<String> change) throws Exception {
    JarSignature.sign(jar, "kontor-2026", key.getPrivate());
    Path changed = folder.resolve("changed.tmp");
    Optional<String> before = Optional.empty();
    try (var in = new ZipFile(jar.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
        byte[] content = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(name)) {
          before = Optional.of(new String(content, java.nio.charset.StandardCharsets.UTF_8));
        } else {
          put(out, entry.getName(), content);
        }
      }
      String after = change.apply(before.orElse(""));
      if (!after.isEmpty()) {
        put(out, name, after.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    PluginJar.place(changed, jar);
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws Exception {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
