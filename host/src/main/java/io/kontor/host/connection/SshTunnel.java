package io.kontor.host.connection;

import io.kontor.api.error.KontorException;
import io.kontor.host.installation.Configuration.Tunnel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A way through SSH to one database, on a port of this machine that stays the same. The server's
 * key must be the one a person has confirmed. A way that breaks is opened again within seconds.
 */
final class SshTunnel implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SshTunnel.class);
  static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int LOST_HEARTBEATS = 2;
  private static final long LOOK_MILLIS = 500;
  private static final String LOCAL = "127.0.0.1";

  private final Tunnel settings;
  private final SshdSocketAddress target;
  private final SshClient client = client();
  private final AtomicBoolean foreignKey = new AtomicBoolean();
  private final ScheduledExecutorService supervisor =
      Executors.newSingleThreadScheduledExecutor(SshTunnel::thread);
  private @Nullable ClientSession session;
  private int port;
  private boolean broken;

  private SshTunnel(Tunnel settings, String host, int port) {
    this.settings = settings;
    this.target = new SshdSocketAddress(host, port);
    client.setServerKeyVerifier((s, address, key) -> confirmed(address, key));
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, HEARTBEAT);
    CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, LOST_HEARTBEATS);
  }

  /** One for which only what kontor.yaml says counts, not what lies in somebody's ~/.ssh. */
  static SshClient client() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    return client;
  }

  /**
   * Opens it.
   *
   * @param host the database as the SSH server sees it
   * @throws KontorException if the server cannot be reached, refuses us, or shows another key
   */
  static SshTunnel open(Tunnel settings, String host, int port) {
    var tunnel = new SshTunnel(settings, host, port);
    try {
      tunnel.client.start();
      tunnel.connect();
    } catch (RuntimeException e) {
      tunnel.close();
      throw e;
    }
    ScheduledFuture<?> unused =
        tunnel.supervisor.scheduleWithFixedDelay(
            tunnel::reopen, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return tunnel;
  }

  /** The port of this machine that leads to the database. */
  synchronized int port() {
    return port;
  }

  private synchronized void connect() {
    foreignKey.set(false);
    ClientSession opening = null;
    try {
      opening =
          client
              .connect(settings.user(), settings.host(), settings.port())
              .verify(PATIENCE)
              .getSession();
      identify(opening);
      opening.auth().verify(PATIENCE);
      SshdSocketAddress bound =
          opening.startLocalPortForwarding(new SshdSocketAddress(LOCAL, port), target);
      port = bound.getPort();
      session = opening;
    } catch (IOException | GeneralSecurityException e) {
      closeQuietly(opening);
      throw failed(e);
    }
  }

  private void identify(ClientSession opening) throws IOException, GeneralSecurityException {
    if (!settings.keyFile().isEmpty()) {
      for (KeyPair pair : new FileKeyPairProvider(Path.of(settings.keyFile())).loadKeys(opening)) {
        opening.addPublicKeyIdentity(pair);
      }
    }
    if (!settings.password().isEmpty()) {
      opening.addPasswordIdentity(settings.password());
    }
  }

  private KontorException failed(Exception cause) {
    if (foreignKey.get()) {
      return new KontorException(
          ConnectionError.FOREIGN_HOST_KEY,
          Map.of("host", settings.host(), "fingerprint", settings.fingerprint()),
          cause);
    }
    return new KontorException(
        ConnectionError.NO_TUNNEL,
        Map.of("host", settings.host(), "problem", String.valueOf(cause.getMessage())),
        cause);
  }

  private boolean confirmed(SocketAddress address, PublicKey key) {
    String shown = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
    boolean same = bare(shown).equals(bare(settings.fingerprint()));
    if (!same) {
      foreignKey.set(true);
      Object at = address instanceof InetSocketAddress inet ? inet.getHostString() : address;
      log.warn("The SSH server {} shows the key {}, which nobody has confirmed", at, shown);
    }
    return same;
  }

  private static String bare(String fingerprint) {
    return fingerprint.strip().replaceFirst("^SHA256:", "").replaceFirst("=+$", "");
  }

  /** The supervisor's boundary: it must look again, whatever happened. */
  private synchronized void reopen() {
    ClientSession before = session;
    if (before == null || before.isOpen()) {
      return;
    }
    try {
      connect();
      log.info("The tunnel through {} is open again", settings.host());
      broken = false;
    } catch (RuntimeException e) {
      if (!broken) {
        log.warn("The tunnel through {} broke and cannot be opened yet", settings.host(), e);
      }
      broken = true;
    }
  }

  private static void closeQuietly(@Nullable ClientSession opening) {
    if (opening != null) {
      opening.close(true);
    }
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "ssh-tunnel");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    supervisor.shutdownNow();
    client.stop();
  }
}
