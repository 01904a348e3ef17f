package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop's database at a hoster, reached through TLS with the server's own certificate. */
class TlsTest {

  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir private static Path folder;

  private static Process server;
  private static String url;
  private static String user;
  private static String password;

  @BeforeAll
  static void a_server_with_a_certificate() throws Exception {
    certificate("right");
    certificate("wrong");
    var command = new ArrayList<String>();
    try (var plain =
        EmbeddedMariaDb.start(
            MariaDbOptions.in(folder.resolve("db")).withSearchPath(System.getenv("PATH")))) {
      url = plain.jdbcUrl("");
      user = plain.user();
      password = plain.password();
      command.addAll(commandOf(plain));
    }
    command.removeIf("--skip-ssl"::equals);
    command.add("--ssl-cert=" + folder.resolve("right.pem"));
    command.add("--ssl-key=" + folder.resolve("right.key"));
    server =
        new ProcessBuilder(command)
            .directory(folder.resolve("db").toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
  }

  /** As the launcher starts it, without what ends it with its host. */
  private static List<String> commandOf(EmbeddedMariaDb running) {
    String port = "--port=" + running.port();
    ProcessHandle process =
        ProcessHandle.current()
            .descendants()
            .filter(it -> List.of(it.info().arguments().orElse(new String[0])).contains(port))
            .findFirst()
            .orElseThrow();
    var command = new ArrayList<String>();
    command.add(process.info().command().orElseThrow());
    command.addAll(List.of(process.info().arguments().orElseThrow()));
    return command;
  }

  private static void certificate(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Process made =
        new ProcessBuilder(
                keytool,
                "-genkeypair",
                "-alias",
                "shop",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=IP:127.0.0.1",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .inheritIO()
            .start();
    assertThat(made.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    pem(name + ".pem", "CERTIFICATE", keys.getCertificate("shop").getEncoded());
    pem(name + ".key", "PRIVATE KEY", keys.getKey("shop", PASSWORD).getEncoded());
  }

  private static void pem(String file, String kind, byte[] content) throws Exception {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        folder.resolve(file), "-----BEGIN %s-----\n%s\n-----END %1$s-----\n".formatted(kind, text));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    server.waitFor();
  }

  private static Pool pool(String certificate) {
    String options = "?sslMode=verify-full&serverSslCert=" + folder.resolve(certificate);
    var address = new DatabaseAddress("shop", url + options, user, password);
    return Pool.openForeign(address, 1, false, Duration.ofMinutes(1));
  }

  @Test
  void the_certificate_that_was_given_is_trusted_and_what_is_said_is_encrypted() {
    try (Pool pool = pool("right.pem")) {
      Database shop = LentDatabase.of(pool);
      assertThat(shop.list("SHOW STATUS LIKE 'Ssl_cipher'", Map.of(), row -> row.text("Value")))
          .singleElement()
          .asString()
          .startsWith("TLS");
    }
  }

  @Test
  void another_certificate_is_refused_and_said() {
    try (Pool pool = pool("wrong.pem")) {
      Database shop = LentDatabase.of(pool);
      assertThatThrownBy(() -> shop.list("SELECT 1 AS n", Map.of(), row -> row.integer("n")))
          .isInstanceOfSatisfying(
              KontorException.class, e -> assertThat(e.code()).isEqualTo(DbError.UNTRUSTED));
    }
  }
}
