package io.kontor.host.mail;

import static io.kontor.host.mail.MailFixture.account;
import static io.kontor.host.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.Outcome;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.host.mail.MailFixture.CountingEffect;
import io.kontor.host.mail.MailFixture.NoTokens;
import io.kontor.kit.SettableClock;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

class MailEncryptionTest {

  private static final SettableClock CLOCK = new SettableClock("2026-03-10T09:00:00Z");

  private final List<String> arrived = new CopyOnWriteArrayList<>();
  @TempDir private static Path folder;
  private static TestTls local;

  @BeforeAll
  static void makeKey() throws Exception {
    local = TestTls.forName(folder, "ip:127.0.0.1");
  }

  private SMTPServer start(TestTls tls, MailSecurity security) throws Exception {
    SMTPServer.Builder builder =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (user, password, context) -> {
                      if (!(user.equals("clerk") && password.equals("pw-secret"))) {
                        throw new LoginFailedException();
                      }
                    }))
            .requireAuth()
            .messageHandler((context, from, to, data) -> arrived.add(to));
    if (security == MailSecurity.TLS) {
      builder.serverSocketFactory(tls.server());
    } else {
      builder.enableTLS().requireTLS().startTlsSocketFactory(tls.server());
    }
    SMTPServer server = builder.build();
    server.start();
    return server;
  }

  private Outcome send(TestTls tls, MailSecurity security) throws Exception {
    SMTPServer server = start(tls, security);
    MailAccount account = account(server.getPortAllocated(), security, MailLogin.PASSWORD);
    try (var smtp =
        new SmtpMail(
            it -> Optional.of(account), new NoTokens(), tls.client().getSocketFactory(), CLOCK)) {
      return smtp.send(mail("a@example.com"), new CountingEffect("k"));
    } finally {
      server.stop();
    }
  }

  @Test
  void a_mail_goes_encrypted_by_starttls_and_by_tls_with_sign_in() throws Exception {
    TestTls tls = local;
    assertThat(send(tls, MailSecurity.STARTTLS).kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(send(tls, MailSecurity.TLS).kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(arrived).containsExactly("a@example.com", "a@example.com");
  }

  @Test
  void a_trusted_certificate_of_another_server_is_refused() throws Exception {
    TestTls tls = TestTls.forName(folder, "dns:mail.other.example");
    for (MailSecurity security : List.of(MailSecurity.STARTTLS, MailSecurity.TLS)) {
      Outcome outcome = send(tls, security);
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETRY_LATER);
      assertThat(outcome.reason().key()).isEqualTo(MailError.CERTIFICATE.code());
    }
    assertThat(arrived).isEmpty();
  }

  @Test
  void the_check_button_passes_without_sending_anything() throws Exception {
    TestTls tls = local;
    SMTPServer server = start(tls, MailSecurity.STARTTLS);
    try {
      SettingsCheck.Result result =
          new MailAccountCheck(new NoTokens(), tls.client().getSocketFactory())
              .check(account(server.getPortAllocated(), MailSecurity.STARTTLS, MailLogin.PASSWORD));
      assertThat(result.passed()).as(result.toString()).isTrue();
      assertThat(result.finding().key()).isEqualTo("mail.check.passed");
      assertThat(arrived).isEmpty();
    } finally {
      server.stop();
    }
  }
}
