package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose database only the hoster's SSH server may reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InitTunnelTest {

  private static final String HITS = InitShop.HITS + " match now";

  private final InitShop shop = InitShop.demo();
  private final SshServer ssh = SshServer.setUpDefaultServer();
  private String fingerprint = "";
  private KeyPair ours;

  @TempDir private Path folder;

  @BeforeAll
  void start() throws IOException, GeneralSecurityException {
    KeyPair theirs = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    ours = KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
    fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, theirs.getPublic());
    ssh.setHost("127.0.0.1");
    ssh.setKeyPairProvider(KeyPairProvider.wrap(theirs));
    ssh.setPasswordAuthenticator((user, password, session) -> password.equals("right"));
    ssh.setPublickeyAuthenticator(
        (user, key, session) -> KeyUtils.compareKeys(key, ours.getPublic()));
    ssh.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    ssh.start();
  }

  @AfterAll
  void stop() throws IOException {
    ssh.stop(true);
  }

  private InitRun init(Map<String, String> secrets, List<String> options, String... answers) {
    var all = new TreeMap<>(InitShop.variables());
    all.putAll(secrets);
    return new InitRun(folder, InitShop.TUESDAY, Language.EN)
        .with(all)
        .run(shop.options(options.toArray(String[]::new)), answers);
  }

  private String way() {
    return "shop@127.0.0.1:" + ssh.getPort();
  }

  @Test
  void the_servers_key_is_shown_confirmed_by_a_person_and_pinned() throws IOException {
    InitRun run =
        init(Map.of("SSH_PASSWORD", "right"), List.of("--ssh", way(), "--mail-from", "-"), "yes");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("The SSH server shows the key " + fingerprint + " (ecdsa-sha2-nistp256).")
        .contains(HITS);
    assertThat(Files.readString(run.file()))
        .contains("fingerprint: \"" + fingerprint + "\"", "password: ${SSH_PASSWORD}")
        .contains("?allowPublicKeyRetrieval=true")
        .doesNotContain("right");
  }

  @Test
  void proposals_alone_confirm_no_key() {
    InitRun run = init(Map.of(), List.of("--ssh", way(), "--mail-from", "-"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.screen()).endsWith("Stopped. Nothing was written.\n");
  }

  @Test
  void another_key_than_the_provider_named_is_not_trusted() {
    String other = "SHA256:" + "A".repeat(43);
    InitRun run =
        init(
            Map.of("SSH_PASSWORD", "right"),
            List.of("--ssh", way(), "--ssh-fingerprint", other, "--mail-from", "-"),
            "",
            fingerprint);

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("That is another key than " + fingerprint + ", which the server shows.")
        .contains(HITS);
  }

  @Test
  void a_wrong_password_for_the_tunnel_is_asked_for_again() {
    InitRun run =
        init(
            Map.of("SSH_PASSWORD", "swordfish"),
            List.of("--ssh", way(), "--ssh-fingerprint", fingerprint, "--mail-from", "-"),
            "",
            "",
            "",
            InitRun.HIDDEN + "right",
            "",
            "",
            "");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .containsOnlyOnce("CONNECTION-6: The SSH server 127.0.0.1 does not let us through")
        .contains(HITS)
        .doesNotContain("swordfish");
  }

  @Test
  void a_private_key_goes_into_the_file_by_its_whole_path() throws Exception {
    Path key = folder.resolve("id");
    try (var out = Files.newOutputStream(key)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(ours, "", null, out);
    }
    InitRun run =
        init(
            Map.of("HOME", folder.toString()),
            List.of(
                "--ssh",
                way(),
                "--ssh-fingerprint",
                fingerprint,
                "--ssh-key",
                "~/id",
                "--mail-from",
                "-"));

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen()).contains(HITS);
    assertThat(Files.readString(run.file())).contains("key-file: \"" + key + "\"");
  }

  @Test
  void a_server_that_speaks_no_ssh_is_said() {
    InitRun run =
        init(Map.of(), List.of("--ssh", "shop@127.0.0.1:1", "--mail-from", "-"), "no way", "-");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("CONNECTION-6: ")
        .contains("\"no way\" is no way through SSH")
        .contains(HITS);
  }
}
