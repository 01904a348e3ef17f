package io.kontor.host.mail;

import io.kontor.api.action.Effect;
import io.kontor.api.error.KontorException;
import io.kontor.api.mail.Attachment;
import io.kontor.api.mail.Mail;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts, mails and effects for the tests of this room. */
final class MailFixture {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private MailFixture() {}

  static MailAccount account(int port, MailSecurity security, MailLogin login) {
    return account("127.0.0.1", port, security, login, Duration.ofSeconds(5));
  }

  static MailAccount account(int port, MailSecurity security, MailLogin login, String refresh) {
    MailAccount it = account(port, security, login);
    return new MailAccount(
        it.key(),
        it.host(),
        it.port(),
        it.security(),
        it.login(),
        it.user(),
        it.password(),
        new OAuthAccess("tenant-1", "client-1", "client-secret", refresh),
        it.fromAddress(),
        it.fromName(),
        it.connectTimeout(),
        it.readTimeout(),
        it.writeTimeout(),
        it.perHour());
  }

  static MailAccount account(
      String host, int port, MailSecurity security, MailLogin login, Duration read) {
    return new MailAccount(
        "office",
        host,
        port,
        security,
        login,
        "clerk",
        "pw-secret",
        new OAuthAccess("tenant-1", "client-1", "client-secret", "refresh-1"),
        "desk@shop.example",
        "Bestellannahme Müller",
        PATIENCE,
        read,
        PATIENCE,
        0);
  }

  static MailAccount limited(int perHour) {
    return limited(1, perHour);
  }

  static MailAccount limited(int port, int perHour) {
    MailAccount it = plain(port);
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
        it.connectTimeout(),
        it.readTimeout(),
        it.writeTimeout(),
        perHour);
  }

  static MailAccount plain(int port) {
    return account(port, MailSecurity.NONE, MailLogin.NONE);
  }

  static Mail mail(String... to) {
    return mail(List.of(to), "Größe passt – 5 €", List.of());
  }

  static Mail mail(List<String> to, String subject, List<Attachment> attachments) {
    return new Mail(
        "", to, Optional.empty(), subject, "<p>Grüße</p>", "Grüße\n", "de", attachments);
  }

  static Attachment attachment(String name, byte[] fixed, byte[]... reads) {
    var next = new AtomicInteger();
    return new Attachment(
        name,
        "application/pdf",
        fixed.length,
        sha256(fixed),
        () ->
            new ByteArrayInputStream(
                reads.length == 0
                    ? fixed
                    : reads[Math.min(next.getAndIncrement(), reads.length - 1)]));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** No account of these tests has a token. */
  static final class NoTokens implements AccessTokens {
    @Override
    public String token(MailAccount account) {
      throw new KontorException(MailError.TOKEN_REFUSED, Map.of("account", account.key()));
    }

    @Override
    public void rejected(MailAccount account) {
      throw new AssertionError("There is no token to reject");
    }
  }

  /** Counts how often it began. */
  static class CountingEffect implements Effect {

    private final String key;
    int begun;

    CountingEffect(String key) {
      this.key = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public void begins() {
      begun++;
    }
  }
}
