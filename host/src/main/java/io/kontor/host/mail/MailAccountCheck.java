package io.kontor.host.mail;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.api.settings.SettingsCheck;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Tries a mail account as it is typed, up to the sender's address but without sending anything, and
 * names the part that failed. Ends within ten seconds.
 */
public final class MailAccountCheck implements SettingsCheck<MailAccount> {

  private static final Duration DEADLINE = Duration.ofSeconds(9);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final AccessTokens tokens;
  private final SSLSocketFactory tls;
  private final Duration deadline;

  /**
   * A check.
   *
   * @param tokens access for accounts that sign in by token
   * @param tls who is trusted; {@code SSLSocketFactory.getDefault()} outside tests
   */
  public MailAccountCheck(AccessTokens tokens, SSLSocketFactory tls) {
    this(tokens, tls, DEADLINE);
  }

  MailAccountCheck(AccessTokens tokens, SSLSocketFactory tls, Duration deadline) {
    this.tokens = tokens;
    this.tls = tls;
    this.deadline = deadline;
  }

  @Override
  public Text title() {
    return new Text("Mailkonto prüfen", "Check mail account", "Verifica account di posta");
  }

  @Override
  public Result check(MailAccount values) {
    List<MailPart> parts = parts(values);
    return parts.stream()
        .filter(part -> part.state() == MailPart.State.FAILED)
        .findFirst()
        .map(failed -> new Result(false, failed.finding()))
        .orElseGet(() -> new Result(true, passed(values, parts)));
  }

  private static Message passed(MailAccount account, List<MailPart> parts) {
    return parts.stream()
        .filter(part -> part.state() == MailPart.State.DOUBTFUL)
        .reduce((first, last) -> last)
        .map(doubtful -> doubtful.finding().key() + ".passed")
        .map(key -> new Message(key, Map.of("host", account.host())))
        .orElseGet(() -> new Message("mail.check.passed", Map.of("host", account.host())));
  }

  /** Tries an account part by part; what comes behind a failure is not tried. */
  public List<MailPart> parts(MailAccount typed) {
    var parts = new CheckedParts(typed);
    var ended = new CompletableFuture<Boolean>();
    var thread =
        new Thread(
            () -> {
              try {
                run(typed, parts);
                ended.complete(true);
              } catch (RuntimeException e) {
                ended.completeExceptionally(e);
              }
            },
            "mail-check");
    thread.setDaemon(true);
    thread.start();
    try {
      ended.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      parts.failed(MailError.UNREACHABLE, 0);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The check of a mail account broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      parts.failed(MailError.UNREACHABLE, 0);
    }
    return parts.all();
  }

  private void run(MailAccount typed, CheckedParts parts) {
    if (!answers(typed, parts)) {
      return;
    }
    try (var pool = new SmtpPool(tls, tokens)) {
      SmtpConnection connection = pool.open(hasty(typed), parts::reached);
      signedIn(typed, connection.supportsExtension("AUTH"), parts);
      int reply = connection.tryFrom(MailAddresses.parse("from", typed.fromAddress()).getAddress());
      pool.drop(connection);
      if (reply >= SmtpVerdict.TEMPORARY || reply < 0) {
        parts.failed(MailError.SENDER_REFUSED, reply);
      } else {
        parts.good(MailPart.Name.SENDER);
      }
    } catch (MessagingException e) {
      parts.failed(SmtpVerdict.kind(e), SmtpVerdict.reply(e));
    } catch (KontorException e) {
      boolean sender = e.code() == MailError.BAD_ADDRESS || e.code() == MailError.CONTROL_CHARACTER;
      parts.failed(sender ? MailPart.Name.SENDER : MailPart.Name.LOGIN, e.problem());
    }
  }

  /** Whether anybody takes connections there: told apart from a mail server that keeps silent. */
  private static boolean answers(MailAccount typed, CheckedParts parts) {
    int patience = (int) PATIENCE.toMillis();
    try (var socket = new Socket()) {
      var address = new InetSocketAddress(InetAddress.getByName(typed.host()), typed.port());
      parts.good(MailPart.Name.NAME);
      socket.connect(address, patience);
      parts.answered();
      return true;
    } catch (UnknownHostException e) {
      parts.failed(MailError.UNKNOWN_HOST, 0);
    } catch (IOException e) {
      parts.failed(MailError.UNREACHABLE, 0);
    }
    return false;
  }

  private static void signedIn(MailAccount account, boolean offered, CheckedParts parts) {
    if (account.login() != MailLogin.NONE && !offered) {
      parts.doubtful(MailPart.Name.LOGIN, "mail.check.no-sign-in");
    }
    parts.good(MailPart.Name.LOGIN);
  }

  private static MailAccount hasty(MailAccount it) {
    return new MailAccount(
        it.key(),
        it.host(),
        it.port(),
        it.security(),
        it.login(),
        it.user(),
        it.password(),
        it.oauth(),
        it.fromAddress(),
        it.fromName(),
        PATIENCE,
        PATIENCE,
        PATIENCE,
        it.perHour());
  }
}
