package io.kontor.host.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.installation.Configuration.Tunnel;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SshTunnelTest {

  private final SshServer ssh = SshServer.setUpDefaultServer();
  private String url = "";
  private String fingerprint = "";

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    url = TestMariaDb.server().jdbcUrl(TestMariaDb.newDatabase("tunnel"));
    var keys = new SimpleGeneratorHostKeyProvider(folder.resolve("host.key"));
    keys.setAlgorithm("EC");
    KeyPair pair = keys.loadKeys(null).iterator().next();
    fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, pair.getPublic());
    ssh.setHost("127.0.0.1");
    ssh.setKeyPairProvider(KeyPairProvider.wrap(pair));
    ssh.setPasswordAuthenticator(
        (user, password, session) -> user.equals("shop") && password.equals("right"));
    ssh.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
    ssh.start();
  }

  @AfterAll
  void stop() throws IOException {
    ssh.stop(true);
  }

  private Tunnel settings(String password, String key) {
    return new Tunnel("127.0.0.1", ssh.getPort(), "shop", password, "", key);
  }

  private SshTunnel open(Tunnel settings) {
    JdbcPlace place = JdbcPlace.of("test", url);
    return SshTunnel.open(settings, place.host(), place.port());
  }

  private Pool pool(SshTunnel tunnel) {
    var server = TestMariaDb.server();
    String through = JdbcPlace.of("test", url).through(tunnel.port());
    return Pool.open(
        new DatabaseAddress("tunnelled", through, server.user(), server.password()), 1);
  }

  private static List<Long> ask(Pool pool) {
    return LentDatabase.of(pool).list("SELECT 42 AS n", Map.of(), row -> row.integer("n"));
  }

  /** A connection the pool still holds is found broken by the query that takes it. */
  private static List<Long> askUntilAnswered(Pool pool) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      try {
        return ask(pool);
      } catch (KontorException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  @Test
  void a_query_goes_through_the_tunnel() {
    try (SshTunnel tunnel = open(settings("right", fingerprint));
        Pool pool = pool(tunnel)) {
      assertThat(ask(pool)).containsExactly(42L);
      assertThat(ssh.getActiveSessions()).isNotEmpty();
    }
  }

  @Test
  void the_servers_key_is_shown_to_whoever_asks() {
    SshHostKey shown = SshHostKey.of("127.0.0.1", ssh.getPort());

    assertThat(shown.fingerprint()).isEqualTo(fingerprint);
    assertThat(shown.type()).startsWith("ecdsa-");
  }

  @Test
  void a_server_that_speaks_something_else_shows_no_key() {
    assertThatThrownBy(() -> SshHostKey.of("127.0.0.1", TestMariaDb.server().port()))
        .isInstanceOfSatisfying(
            KontorException.class, e -> assertThat(e.code()).isEqualTo(ConnectionError.NO_TUNNEL));
  }

  @Test
  void a_key_that_nobody_confirmed_is_refused() {
    assertThatThrownBy(() -> open(settings("right", "SHA256:" + "A".repeat(43))))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> assertThat(e.code()).isEqualTo(ConnectionError.FOREIGN_HOST_KEY));
  }

  @Test
  void a_wrong_password_is_told_without_the_password() {
    assertThatThrownBy(() -> open(settings("swordfish", fingerprint)))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConnectionError.NO_TUNNEL);
              assertThat(e.problem().toString()).doesNotContain("swordfish");
            });
  }

  @Test
  void a_tunnel_that_was_cut_opens_again_by_itself_at_the_same_port() {
    try (SshTunnel tunnel = open(settings("right", fingerprint));
        Pool pool = pool(tunnel)) {
      ask(pool);
      int port = tunnel.port();
      ssh.getActiveSessions().forEach(session -> session.close(true).awaitUninterruptibly());

      assertThat(askUntilAnswered(pool)).containsExactly(42L);
      assertThat(tunnel.port()).isEqualTo(port);
    }
  }

  @Test
  void a_url_keeps_its_database_and_options() {
    assertThat(JdbcPlace.of("s", "jdbc:mariadb://db.example/oxid?a=b").through(7))
        .isEqualTo("jdbc:mariadb://127.0.0.1:7/oxid?a=b");
    assertThat(JdbcPlace.of("s", "jdbc:mariadb://db.example:3307/oxid").port()).isEqualTo(3307);
  }
}
