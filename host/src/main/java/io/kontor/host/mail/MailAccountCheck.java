package io.kontor.host.mail;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.error.KontorException;
import io.kontor.api.settings.SettingsCheck;
import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
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
    return new Text("Mailkonto prüfen", "Check mail account", "Verifica account e-mail");
  }

  @Override
  public Result check(MailAccount values) {
    var result = new CompletableFuture<Result>();
    var thread = new Thread(() -> complete(result, values), "mail-check");
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return failed(MailError.UNREACHABLE, values, 0);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The check of a mail account broke", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(MailError.UNREACHABLE, values, 0);
    }
  }

  private void complete(CompletableFuture<Result> result, MailAccount values) {
    try {
      result.complete(run(values));
    } catch (KontorException e) {
      result.complete(new Result(false, e.problem()));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private Result run(MailAccount typed) {
    String sender = MailAddresses.parse("from", typed.fromAddress()).getAddress();
    try {
      InetAddress.getByName(typed.host());
    } catch (UnknownHostException e) {
      return failed(MailError.UNKNOWN_HOST, typed, 0);
    }
    MailAccount hasty = hasty(typed);
    try (var pool = new SmtpPool(tls, tokens)) {
      SmtpConnection connection = pool.open(hasty);
      int reply = connection.tryFrom(sender);
      boolean signInOffered = connection.supportsExtension("AUTH");
      pool.drop(connection);
      if (reply >= SmtpVerdict.TEMPORARY || reply < 0) {
        return failed(MailError.SENDER_REFUSED, typed, reply);
      }
      return passed(typed, signInOffered);
    } catch (MessagingException e) {
      return failed(SmtpVerdict.kind(e), typed, SmtpVerdict.reply(e));
    }
  }

  private static Result passed(MailAccount account, boolean signInOffered) {
    Map<String, String> values = Map.of("host", account.host(), "account", account.key());
    if (account.login() != MailLogin.NONE && !signInOffered) {
      return new Result(true, new Message("mail.check.no-sign-in", values));
    }
    return account.security() == MailSecurity.NONE
        ? new Result(true, new Message("mail.check.unencrypted", values))
        : new Result(true, new Message("mail.check.passed", values));
  }

  private static Result failed(MailError kind, MailAccount account, int reply) {
    return new Result(false, Message.of(kind, SmtpVerdict.values(account, reply)));
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
