package io.kontor.host.connection;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * The key an SSH server shows to whoever asks, for a person to compare with what the provider says.
 *
 * @param type for example {@code ssh-ed25519}
 * @param fingerprint as {@code ssh-keygen -l} prints it
 */
public record SshHostKey(String type, String fingerprint) {

  /**
   * Asks a server for its key. No user and no secret is told to it.
   *
   * @throws KontorException if no SSH server answers there
   */
  public static SshHostKey of(String host, int port) {
    try (SshClient client = SshTunnel.client()) {
      var shown = new CompletableFuture<PublicKey>();
      // Accepted, because a refusal would be logged; the session ends before anybody signs in.
      client.setServerKeyVerifier(
          (session, address, key) -> {
            shown.complete(key);
            return true;
          });
      client.start();
      try (ClientSession session =
          client.connect("", host, port).verify(SshTunnel.PATIENCE).getSession()) {
        session.addCloseFutureListener(
            closed -> shown.completeExceptionally(new IOException("the connection was closed")));
        PublicKey key = shown.get(SshTunnel.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return new SshHostKey(
            KeyUtils.getKeyType(key), KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
      }
    } catch (IOException e) {
      throw silent(host, e);
    } catch (ExecutionException e) {
      throw silent(host, e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw silent(host, new IOException("no SSH server answers"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw silent(host, e);
    }
  }

  private static KontorException silent(String host, Throwable cause) {
    return new KontorException(
        ConnectionError.NO_TUNNEL,
        Map.of("host", host, "problem", String.valueOf(cause.getMessage())),
        cause);
  }
}
