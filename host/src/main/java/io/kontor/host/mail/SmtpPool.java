package io.kontor.host.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A few connections per account, kept for the next mail and closed when nobody needs them. */
final class SmtpPool implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPool.class);
  private static final int PER_ACCOUNT = 4;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration SWEEP = Duration.ofSeconds(10);

  /** So long a server may look at a mail before it answers to the dot (RFC 5321, 4.5.3.2.6). */
  private static final Duration DOT_TIMEOUT = Duration.ofMinutes(10);

  private final SSLSocketFactory tls;
  private final AccessTokens tokens;
  private final Duration dotTimeout;
  private final ScheduledThreadPoolExecutor background;
  private final Map<MailAccount, Deque<SmtpConnection>> idle = new HashMap<>();
  private final Map<MailAccount, Semaphore> permits = new HashMap<>();

  SmtpPool(SSLSocketFactory tls, AccessTokens tokens) {
    this(tls, tokens, DOT_TIMEOUT);
  }

  SmtpPool(SSLSocketFactory tls, AccessTokens tokens, Duration dotTimeout) {
    this.tls = tls;
    this.tokens = tokens;
    this.dotTimeout = dotTimeout;
    this.background =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              var thread = new Thread(task, "mail-connections");
              thread.setDaemon(true);
              return thread;
            });
    background.setRemoveOnCancelPolicy(true);
    var unused =
        background.scheduleWithFixedDelay(
            () -> sweep(IDLE), SWEEP.toSeconds(), SWEEP.toSeconds(), TimeUnit.SECONDS);
  }

  /** Waits for a free place among the account's few connections. */
  boolean enter(MailAccount account) {
    try {
      return permit(account).tryAcquire(account.readTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void leave(MailAccount account) {
    permit(account).release();
  }

  private synchronized Semaphore permit(MailAccount account) {
    return permits.computeIfAbsent(account, it -> new Semaphore(PER_ACCOUNT));
  }

  /** A connection that answered a moment ago: a kept one, or a new one. */
  SmtpConnection take(MailAccount account) throws MessagingException {
    for (Optional<SmtpConnection> kept = poll(account); kept.isPresent(); kept = poll(account)) {
      // Asks the server (RSET), so a stale connection is noticed before a mail is on its way.
      if (kept.get().isConnected()) {
        return kept.get();
      }
    }
    return open(account);
  }

  private synchronized Optional<SmtpConnection> poll(MailAccount account) {
    Deque<SmtpConnection> kept = idle.get(account);
    return kept == null ? Optional.empty() : Optional.ofNullable(kept.poll());
  }

  SmtpConnection open(MailAccount account) throws MessagingException {
    return open(account, part -> {});
  }

  /** A new connection that tells how far it has come. */
  SmtpConnection open(MailAccount account, Consumer<MailPart.Name> reached)
      throws MessagingException {
    try {
      return connect(account, reached);
    } catch (SmtpRefusal e) {
      if (e.kind() != MailError.LOGIN || !account.login().byToken()) {
        throw e;
      }
      // A token may have been withdrawn before its time.
      tokens.rejected(account);
      return connect(account, reached);
    }
  }

  private SmtpConnection connect(MailAccount account, Consumer<MailPart.Name> reached)
      throws MessagingException {
    var connection = new SmtpConnection(account, session(account), reached);
    String secret = account.login().byToken() ? tokens.token(account) : account.password();
    boolean signIn = account.login() != MailLogin.NONE;
    try {
      connection.connect(
          account.host(), account.port(), signIn ? account.user() : null, signIn ? secret : null);
      return connection;
    } catch (MessagingException e) {
      int reply = connection.getLastReturnCode();
      if (reply < SmtpVerdict.TEMPORARY) {
        throw e;
      }
      throw new SmtpRefusal(
          e instanceof AuthenticationFailedException ? MailError.LOGIN : SmtpVerdict.refusal(reply),
          reply);
    }
  }

  synchronized void give(SmtpConnection connection) {
    Deque<SmtpConnection> kept =
        idle.computeIfAbsent(connection.account(), it -> new ArrayDeque<>());
    if (kept.size() < PER_ACCOUNT && !background.isShutdown()) {
      connection.idleSince(System.nanoTime());
      kept.push(connection);
    } else {
      drop(connection);
    }
  }

  /** Closes a connection whose state nobody knows. */
  void drop(SmtpConnection connection) {
    try {
      connection.close();
    } catch (MessagingException e) {
      LOG.debug("Connection of mail account {} was gone already", connection.account().key());
    }
  }

  synchronized void sweep(Duration longestIdle) {
    long now = System.nanoTime();
    for (Deque<SmtpConnection> kept : idle.values()) {
      for (Iterator<SmtpConnection> each = kept.iterator(); each.hasNext(); ) {
        SmtpConnection connection = each.next();
        if (now - connection.idleSince() >= longestIdle.toNanos()) {
          each.remove();
          drop(connection);
        }
      }
    }
    idle.values().removeIf(Deque::isEmpty);
  }

  private Session session(MailAccount account) {
    var properties = new Properties();
    set(properties, "connectiontimeout", account.connectTimeout().toMillis());
    set(properties, "timeout", account.readTimeout().toMillis());
    properties.setProperty(SmtpConnection.DOT_TIMEOUT, dotTimeout.toString());
    set(properties, "writetimeout", account.writeTimeout().toMillis());
    properties.put("mail.smtp.executor.writetimeout", background);
    set(properties, "auth", account.login() != MailLogin.NONE);
    set(properties, "auth.mechanisms", account.login().byToken() ? "XOAUTH2" : "PLAIN LOGIN");
    set(properties, "starttls.enable", account.security() == MailSecurity.STARTTLS);
    set(properties, "starttls.required", account.security() == MailSecurity.STARTTLS);
    set(properties, "ssl.checkserveridentity", true);
    properties.put("mail.smtp.ssl.socketFactory", tls);
    set(properties, "sendpartial", false);
    set(properties, "userset", true);
    set(properties, "quitwait", false);
    set(properties, "localhost", account.fromDomain());
    return Session.getInstance(properties);
  }

  private static void set(Properties properties, String name, Object value) {
    properties.setProperty("mail.smtp." + name, value.toString());
  }

  @Override
  public void close() {
    background.shutdownNow();
    sweep(Duration.ZERO);
  }
}
