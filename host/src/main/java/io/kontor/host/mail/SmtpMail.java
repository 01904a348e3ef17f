package io.kontor.host.mail;

import io.kontor.api.Message;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.api.mail.Mail;
import io.kontor.api.mail.MailService;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends mail to the letter of L19: whatever happens before the final dot is certainly not sent; the
 * effect begins directly before the dot; after it only an answer is certain.
 */
public final class SmtpMail implements MailService, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);
  private static final Duration BUSY_WAIT = Duration.ofMinutes(1);

  private final MailAccounts accounts;
  private final Clock clock;
  private final SmtpPool pool;
  private final HourlyLimit limit;
  private final Map<String, String> troubles = new ConcurrentHashMap<>();

  /**
   * A sender.
   *
   * @param accounts the accounts as they are set now
   * @param tokens access for accounts that sign in by token
   * @param tls who is trusted; {@code SSLSocketFactory.getDefault()} outside tests
   * @param clock dates the mails
   */
  public SmtpMail(MailAccounts accounts, AccessTokens tokens, SSLSocketFactory tls, Clock clock) {
    this(accounts, new SmtpPool(tls, tokens), clock);
  }

  SmtpMail(MailAccounts accounts, SmtpPool pool, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
    this.pool = pool;
    this.limit = new HourlyLimit(clock);
  }

  @Override
  public Outcome send(Mail mail, Effect effect) {
    return accounts
        .find(mail.account())
        .map(account -> send(account, mail, effect))
        .orElseGet(
            () ->
                Outcome.failed(
                    Message.of(MailError.NO_ACCOUNT, Map.of("account", mail.account()))));
  }

  /**
   * Sends one mail by an account.
   *
   * @param account the account
   * @param mail the mail
   * @param effect the effect of the step that sends
   * @return what it came to; what {@link Effect#begins} throws is passed on, and the mail is not
   *     sent
   */
  public Outcome send(MailAccount account, Mail mail, Effect effect) {
    ComposedMail composed;
    try {
      composed = ComposedMail.of(account, mail, effect.key(), clock.instant());
    } catch (KontorException e) {
      return Outcome.failed(e.problem());
    }
    if (!pool.enter(account)) {
      return Outcome.notYet(
          Message.of(MailError.BUSY, Map.of("account", account.key())), BUSY_WAIT);
    }
    try {
      Optional<Duration> wait = limit.enter(account);
      return wait.isPresent()
          ? Outcome.notYet(full(account), wait.get())
          : deliver(account, composed, effect);
    } finally {
      pool.leave(account);
    }
  }

  private static Message full(MailAccount account) {
    return Message.of(
        MailError.HOURLY_LIMIT, Map.of("account", account.key(), "limit", account.perHour()));
  }

  private Outcome deliver(MailAccount account, ComposedMail mail, Effect effect) {
    Optional<Outcome> first = attempt(account, mail, effect, true);
    // Only a kept connection that broke before the dot leaves the question open.
    return first.or(() -> attempt(account, mail, effect, false)).orElseThrow();
  }

  private Optional<Outcome> attempt(
      MailAccount account, ComposedMail mail, Effect effect, boolean keptWillDo) {
    SmtpConnection connection;
    try {
      connection = keptWillDo ? pool.take(account) : pool.open(account);
    } catch (KontorException e) {
      return Optional.of(tokenFailure(e));
    } catch (MessagingException e) {
      return Optional.of(told(account, e, SmtpVerdict.beforeDot(account, e)));
    }
    return transmit(connection, mail, effect, keptWillDo);
  }

  private Optional<Outcome> transmit(
      SmtpConnection connection, ComposedMail mail, Effect effect, boolean mayTryAgain) {
    MailAccount account = connection.account();
    boolean kept = connection.used();
    try {
      connection.send(mail, effect);
      pool.give(connection);
      if (troubles.remove(account.key()) != null) {
        log.warn("Mail account {}: mails get through again", account.key());
      }
      return Optional.of(Outcome.done(new Message("mail.sent", Map.of("account", account.key()))));
    } catch (MessagingException e) {
      pool.drop(connection);
      if (connection.begun()) {
        int reply = connection.dotReply().orElse(0);
        return Optional.of(told(account, e, SmtpVerdict.afterDot(account, reply)));
      }
      return mayTryAgain && kept && SmtpVerdict.lost(e)
          ? Optional.empty()
          : Optional.of(told(account, e, SmtpVerdict.beforeDot(account, e)));
    } catch (RuntimeException e) {
      pool.drop(connection);
      if (connection.begun()) {
        return Optional.of(SmtpVerdict.afterDot(account, 0));
      }
      throw e;
    }
  }

  /**
   * The journal has it for each mail; the log hears of a trouble once, until a mail gets through.
   */
  private Outcome told(MailAccount account, MessagingException failure, Outcome outcome) {
    String key = outcome.reason().key();
    String trouble = "%s %s (%s)".formatted(outcome.kind(), key, SmtpVerdict.classes(failure));
    boolean known = trouble.equals(troubles.put(account.key(), trouble));
    if (!known || outcome.kind() == Outcome.Kind.UNCERTAIN) {
      log.warn("Mail account {}: {}", account.key(), trouble);
    }
    return outcome;
  }

  private static Outcome tokenFailure(KontorException failure) {
    if (failure.code() == MailError.TOKEN_REFUSED) {
      return Outcome.failed(failure.problem());
    }
    Optional<Duration> asked =
        failure instanceof TokenUnavailable busy ? busy.retryAfter() : Optional.empty();
    return new Outcome(Outcome.Kind.RETRY_LATER, failure.problem(), asked);
  }

  @Override
  public void close() {
    pool.close();
  }
}
