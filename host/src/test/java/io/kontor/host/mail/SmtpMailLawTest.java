package io.kontor.host.mail;

import static io.kontor.host.mail.MailFixture.account;
import static io.kontor.host.mail.MailFixture.attachment;
import static io.kontor.host.mail.MailFixture.mail;
import static io.kontor.host.mail.MailFixture.plain;
import static io.kontor.host.mail.ScriptedSmtp.DROP;
import static io.kontor.host.mail.ScriptedSmtp.SILENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kontor.api.action.Outcome;
import io.kontor.host.mail.MailFixture.CountingEffect;
import io.kontor.host.mail.MailFixture.NoTokens;
import io.kontor.kit.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailLawTest {

  private final ScriptedSmtp server = new ScriptedSmtp();
  private final CountingEffect effect = new CountingEffect("key-1");
  private final SmtpMail smtp = patient(Duration.ofMillis(300));

  private SmtpMail patient(Duration dotTimeout) {
    var tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new SmtpMail(
        key -> Optional.of(plain(server.port())),
        new SmtpPool(tls, new NoTokens(), dotTimeout),
        new SettableClock("2026-03-10T09:00:00Z"));
  }

  @AfterEach
  void close() throws IOException {
    smtp.close();
    server.close();
  }

  private void assertOutcome(Outcome outcome, Outcome.Kind kind, MailError reason, int begun) {
    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.reason().key()).isEqualTo(reason.code());
    assertThat(effect.begun).as("begins() was called").isEqualTo(begun);
    assertThat(outcome.reason().values().toString()).doesNotContain("@").doesNotContain("secret");
  }

  private Outcome send() {
    return smtp.send(mail("a@example.com", "b@example.com"), effect);
  }

  private static boolean isLastBoundary(String line) {
    return line.startsWith("------=_Part") && line.endsWith("--");
  }

  @Test
  void L19_the_effect_begins_when_only_the_dot_is_missing() {
    var watching =
        new CountingEffect("key-2") {
          @Override
          public void begins() {
            super.begins();
            long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (!isLastBoundary(server.lastBodyLine()) && System.nanoTime() < deadline) {
              Thread.onSpinWait();
            }
            assertThat(server.lastBodyLine()).matches(SmtpMailLawTest::isLastBoundary);
            assertThat(server.count(".")).isZero();
          }
        };
    assertThat(smtp.send(mail("a@example.com"), watching).kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(watching.begun).isEqualTo(1);
    assertThat(server.mails).hasSize(1);
    assertThat(server.mails.get(0)).endsWith("--\n").doesNotEndWith("\n\n");
  }

  @Test
  void L19_an_effect_that_may_not_begin_sends_no_dot() {
    var refusing =
        new CountingEffect("key-3") {
          @Override
          public void begins() {
            throw new IllegalStateException("fenced");
          }
        };
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> smtp.send(mail("a@example.com"), refusing))
        .withMessage("fenced");
    assertThat(smtp.send(mail("a@example.com"), effect).kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(server.count(".")).isEqualTo(1);
    assertThat(server.mails).hasSize(1);
  }

  @Test
  void L19_before_the_dot_a_4xx_is_retried_and_a_5xx_parks() {
    server.on("RCPT", "421 closing");
    assertOutcome(send(), Outcome.Kind.RETRY_LATER, MailError.REFUSED_FOR_NOW, 0);
    server.on("MAIL", "451 later");
    assertOutcome(send(), Outcome.Kind.RETRY_LATER, MailError.REFUSED_FOR_NOW, 0);
    server.on("MAIL", "552 too big");
    assertOutcome(send(), Outcome.Kind.FAILED, MailError.REFUSED, 0);
    server.on("DATA", "554 no");
    assertOutcome(send(), Outcome.Kind.FAILED, MailError.REFUSED, 0);
    server.on("GREETING", "421 busy");
    assertOutcome(send(), Outcome.Kind.RETRY_LATER, MailError.REFUSED_FOR_NOW, 0);
    server.on("DATA", DROP);
    assertOutcome(send(), Outcome.Kind.RETRY_LATER, MailError.UNREACHABLE, 0);
  }

  @Test
  void L19_one_unknown_recipient_fails_the_mail_before_data() {
    server.on("RCPT", "250 fine", "550 5.1.1 <b@example.com> unknown");
    Outcome outcome = send();
    assertOutcome(outcome, Outcome.Kind.FAILED, MailError.RECIPIENT_REFUSED, 0);
    assertThat(outcome.reason().values()).containsEntry("count", "1").containsEntry("reply", "550");
    assertThat(server.count("DATA")).isZero();
    server.on("RCPT", "250 fine", "450 later");
    assertOutcome(send(), Outcome.Kind.RETRY_LATER, MailError.REFUSED_FOR_NOW, 0);
    assertThat(server.count("DATA")).isZero();
  }

  @Test
  void L19_a_connection_lost_in_the_middle_of_data_is_certainly_not_sent() {
    server.on("BODY", DROP);
    var large = attachment("large.pdf", new byte[8 << 20]);
    Outcome outcome = smtp.send(mail(List.of("a@example.com"), "S", List.of(large)), effect);
    assertOutcome(outcome, Outcome.Kind.RETRY_LATER, MailError.UNREACHABLE, 0);
    assertThat(server.mails).isEmpty();
  }

  @Test
  void L19_a_connection_lost_after_the_dot_is_uncertain() {
    server.on("DOT", DROP);
    assertOutcome(send(), Outcome.Kind.UNCERTAIN, MailError.UNCERTAIN, 1);
    assertThat(server.count("DATA")).isEqualTo(1);
  }

  @Test
  void L19_silence_after_the_dot_is_uncertain() {
    server.on("DOT", SILENT);
    MailAccount hasty =
        account(
            "127.0.0.1", server.port(), MailSecurity.NONE, MailLogin.NONE, Duration.ofMillis(200));
    Outcome outcome = smtp.send(hasty, mail("a@example.com"), effect);
    assertOutcome(outcome, Outcome.Kind.UNCERTAIN, MailError.UNCERTAIN, 1);
  }

  @Test
  void L19_a_slow_answer_to_the_dot_is_waited_for_longer_than_any_other() throws Exception {
    var letGo = new CountDownLatch(1);
    server.answerToDotAfter(letGo);
    MailAccount hasty =
        account(
            "127.0.0.1", server.port(), MailSecurity.NONE, MailLogin.NONE, Duration.ofMillis(100));
    try (SmtpMail patient = patient(Duration.ofMinutes(10))) {
      CompletableFuture<Outcome> sending =
          CompletableFuture.supplyAsync(() -> patient.send(hasty, mail("a@example.com"), effect));
      try {
        sending.get(1, TimeUnit.SECONDS);
        throw new AssertionError("It was given up while the server was looking at the mail");
      } catch (TimeoutException stillWaiting) {
        letGo.countDown();
      }
      Outcome outcome = sending.get(10, TimeUnit.SECONDS);
      assertThat(outcome.kind()).as("%s", outcome.reason()).isEqualTo(Outcome.Kind.DONE);

      server.on("MAIL", SILENT, SILENT);
      assertThat(patient.send(hasty, mail("a@example.com"), effect).kind())
          .as("any other answer is waited for as long as the account says")
          .isEqualTo(Outcome.Kind.RETRY_LATER);
    }
  }

  @Test
  void L19_an_answer_after_the_dot_is_certain() {
    server.on("DOT", "451 later");
    assertOutcome(send(), Outcome.Kind.RETRY_LATER, MailError.REFUSED_FOR_NOW, 1);
    server.on("DOT", "554 spam");
    assertOutcome(send(), Outcome.Kind.FAILED, MailError.REFUSED, 2);
    server.on("DOT", "what?");
    assertOutcome(send(), Outcome.Kind.UNCERTAIN, MailError.UNCERTAIN, 3);
  }

  @Test
  void connections_are_kept_and_a_stale_one_is_replaced_before_anything_is_sent()
      throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(send().kind()).isEqualTo(Outcome.Kind.DONE);
    }
    assertThat(server.connections).hasValue(1);
    server.dropAll();
    assertThat(send().kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(server.connections).hasValue(2);
    server.on("MAIL", "421 idle too long");
    assertThat(send().kind()).isEqualTo(Outcome.Kind.DONE);
    assertThat(server.connections).hasValue(3);
    assertThat(server.mails).hasSize(5);
    assertThat(effect.begun).isEqualTo(5);
  }

  @Test
  void
      an_attachment_that_changed_fails_before_data_and_one_that_changes_meanwhile_before_the_dot() {
    byte[] fixed = MailFixture.bytes("invoice 1");
    byte[] other = MailFixture.bytes("invoice 2");
    var changed = attachment("i.pdf", fixed, other);
    assertOutcome(
        smtp.send(mail(List.of("a@example.com"), "S", List.of(changed)), effect),
        Outcome.Kind.FAILED,
        MailError.ATTACHMENT_CHANGED,
        0);
    assertThat(server.connections).hasValue(0);
    var changing = attachment("i.pdf", fixed, fixed, other);
    assertOutcome(
        smtp.send(mail(List.of("a@example.com"), "S", List.of(changing)), effect),
        Outcome.Kind.FAILED,
        MailError.ATTACHMENT_CHANGED,
        0);
    assertThat(server.mails).isEmpty();
  }
}
