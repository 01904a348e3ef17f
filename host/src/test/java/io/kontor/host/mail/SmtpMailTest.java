package io.kontor.host.mail;

import static io.kontor.host.mail.MailFixture.account;
import static io.kontor.host.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.kontor.api.action.Outcome;
import io.kontor.api.mail.Mail;
import io.kontor.host.mail.MailFixture.CountingEffect;
import io.kontor.host.mail.MailFixture.NoTokens;
import io.kontor.kit.SettableClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailTest {

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private SmtpMail smtp(MailAccount account) {
    var smtp =
        new SmtpMail(
            key -> key.isEmpty() ? Optional.of(account) : Optional.empty(),
            new NoTokens(),
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            clock);
    open.add(smtp);
    return smtp;
  }

  private GreenMail greenMail(String protocol) {
    var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
    greenMail.start();
    greenMail.setUser("clerk", "pw-secret");
    open.add(greenMail::stop);
    return greenMail;
  }

  private static Outcome send(SmtpMail smtp, Mail mail) {
    return smtp.send(mail, new CountingEffect("order-1-remind-1"));
  }

  private static void assertReason(Outcome outcome, Outcome.Kind kind, MailError reason) {
    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.reason().key()).isEqualTo(reason.code());
    assertThat(outcome.reason().values().toString()).doesNotContain("@").doesNotContain("secret");
  }

  @Test
  void a_mail_arrives_as_html_and_plain_text_with_the_id_of_its_effect() throws Exception {
    GreenMail greenMail = greenMail("smtp");
    MailAccount account =
        account(greenMail.getSmtp().getPort(), MailSecurity.NONE, MailLogin.PASSWORD);
    Outcome outcome =
        send(smtp(account), mail("a@example.com", "A@Example.com", "b@bücher.example"));
    assertThat(outcome.kind()).isEqualTo(Outcome.Kind.DONE);
    MimeMessage[] arrived = greenMail.getReceivedMessages();
    assertThat(arrived).hasSize(2);
    MimeMessage mail = arrived[0];
    assertThat(mail.getMessageID()).isEqualTo("<order-1-remind-1@shop.example>");
    assertThat(mail.getSubject()).isEqualTo("Größe passt – 5 €");
    assertThat(mail.getFrom()[0].toString()).endsWith("<desk@shop.example>");
    assertThat(mail.getHeader("To", ",")).isEqualTo("a@example.com, b@xn--bcher-kva.example");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(clock.instant());
    assertThat(mail.getHeader("Content-Language", null)).isEqualTo("de");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Grüße");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
  }

  @Test
  void a_wrong_password_parks_and_names_the_sign_in() {
    GreenMail greenMail = greenMail("smtp");
    greenMail.setUser("clerk", "another");
    MailAccount account =
        account(greenMail.getSmtp().getPort(), MailSecurity.NONE, MailLogin.PASSWORD);
    assertReason(send(smtp(account), mail("a@example.com")), Outcome.Kind.FAILED, MailError.LOGIN);
  }

  @Test
  void a_certificate_nobody_vouches_for_is_refused() {
    GreenMail greenMail = greenMail("smtps");
    MailAccount account =
        account(greenMail.getSmtps().getPort(), MailSecurity.TLS, MailLogin.PASSWORD);
    assertReason(
        send(smtp(account), mail("a@example.com")),
        Outcome.Kind.RETRY_LATER,
        MailError.CERTIFICATE);
    assertThat(greenMail.getReceivedMessages()).isEmpty();
  }

  @Test
  void a_server_without_starttls_gets_neither_password_nor_mail() throws IOException {
    try (var server = new ScriptedSmtp()) {
      MailAccount account = account(server.port(), MailSecurity.STARTTLS, MailLogin.PASSWORD);
      assertReason(
          send(smtp(account), mail("a@example.com")),
          Outcome.Kind.RETRY_LATER,
          MailError.NO_STARTTLS);
      assertThat(server.count("AUTH") + server.count("MAIL")).isZero();
    }
  }

  @Test
  void nothing_can_start_a_header_of_its_own() throws IOException {
    try (var server = new ScriptedSmtp()) {
      SmtpMail smtp = smtp(MailFixture.plain(server.port()));
      for (String bad :
          new String[] {
            "a@example.com\r\nBcc: b@example.com", "a@example.com\n", "\"a\r\nb\" <a@example.com>"
          }) {
        assertReason(send(smtp, mail(bad)), Outcome.Kind.FAILED, MailError.CONTROL_CHARACTER);
      }
      for (String bad :
          new String[] {
            "a@example.com, b@example.com",
            "group: a@example.com;",
            "a",
            "",
            "a b@example.com",
            "ä@example.com",
            "a@-bad-.example",
            "@example.com"
          }) {
        assertReason(send(smtp, mail(bad)), Outcome.Kind.FAILED, MailError.BAD_ADDRESS);
      }
      assertReason(send(smtp, mail()), Outcome.Kind.FAILED, MailError.NO_RECIPIENT);
      Mail subject = mail(List.of("a@example.com"), "S\r\nBcc: b@example.com", List.of());
      assertReason(send(smtp, subject), Outcome.Kind.FAILED, MailError.CONTROL_CHARACTER);
      var file = MailFixture.attachment("a\r\nX: y", new byte[1]);
      Mail attached = mail(List.of("a@example.com"), "S", List.of(file));
      assertReason(send(smtp, attached), Outcome.Kind.FAILED, MailError.CONTROL_CHARACTER);
      assertThat(server.connections).hasValue(0);
    }
  }

  @Test
  void a_line_of_one_dot_in_the_text_does_not_end_the_mail() throws IOException {
    try (var server = new ScriptedSmtp()) {
      Mail mail =
          new Mail(
              "",
              List.of("a@example.com"),
              Optional.empty(),
              "S",
              "",
              "a\n.\n..b",
              "en",
              List.of());
      assertThat(send(smtp(MailFixture.plain(server.port())), mail).kind())
          .isEqualTo(Outcome.Kind.DONE);
      assertThat(server.mails.get(0)).endsWith("\n\na\n.\n..b\n");
    }
  }

  @Test
  void a_server_that_is_not_there_is_tried_again_later() throws IOException {
    int port;
    try (var server = new ScriptedSmtp()) {
      port = server.port();
    }
    assertReason(
        send(smtp(MailFixture.plain(port)), mail("a@example.com")),
        Outcome.Kind.RETRY_LATER,
        MailError.UNREACHABLE);
  }

  @Test
  void an_unknown_account_is_named() {
    Mail mail =
        new Mail("sales", List.of("a@b.example"), Optional.empty(), "S", "", "T", "de", List.of());
    Outcome outcome = send(smtp(MailFixture.plain(1)), mail);
    assertReason(outcome, Outcome.Kind.FAILED, MailError.NO_ACCOUNT);
    assertThat(outcome.reason().values()).containsEntry("account", "sales");
  }

  @Test
  void an_account_sends_no_more_in_an_hour_than_it_may() throws IOException {
    try (var server = new ScriptedSmtp()) {
      SmtpMail smtp = smtp(MailFixture.limited(server.port(), 2));
      assertThat(send(smtp, mail("a@example.com")).kind()).isEqualTo(Outcome.Kind.DONE);
      clock.advance(Duration.ofMinutes(20));
      assertThat(send(smtp, mail("a@example.com")).kind()).isEqualTo(Outcome.Kind.DONE);
      Outcome third = send(smtp, mail("a@example.com"));
      assertReason(third, Outcome.Kind.NOT_YET, MailError.HOURLY_LIMIT);
      assertThat(third.retryAfter()).contains(Duration.ofMinutes(40));
      clock.advance(Duration.ofMinutes(40));
      assertThat(send(smtp, mail("a@example.com")).kind()).isEqualTo(Outcome.Kind.DONE);
    }
  }
}
