package io.kontor.host.mail;

import static io.kontor.host.mail.MailFixture.PATIENCE;
import static io.kontor.host.mail.MailFixture.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.settings.SettingsCheck;
import io.kontor.host.mail.MailFixture.NoTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailAccountCheckTest {

  private final ScriptedSmtp server = new ScriptedSmtp();

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private static MailAccountCheck check(Duration deadline) {
    return new MailAccountCheck(
        new NoTokens(), (SSLSocketFactory) SSLSocketFactory.getDefault(), deadline);
  }

  private void assertFinding(MailAccount account, MailError part) {
    SettingsCheck.Result result = check(PATIENCE).check(account);
    assertThat(result.passed()).isFalse();
    assertThat(result.finding().key()).isEqualTo(part.code());
    assertThat(result.toString()).doesNotContain("secret").doesNotContain("@");
  }

  @Test
  void the_part_that_failed_is_named() throws IOException {
    MailAccount plain = account(server.port(), MailSecurity.NONE, MailLogin.PASSWORD);
    server.on("AUTH", "535 no");
    assertFinding(plain, MailError.LOGIN);
    server.on("MAIL", "553 not yours");
    assertFinding(plain, MailError.SENDER_REFUSED);
    assertFinding(
        account(server.port(), MailSecurity.STARTTLS, MailLogin.PASSWORD), MailError.NO_STARTTLS);
    assertFinding(account(server.port(), MailSecurity.TLS, MailLogin.PASSWORD), MailError.TLS);
    assertFinding(
        account("no-such-host.invalid", 25, MailSecurity.NONE, MailLogin.NONE, PATIENCE),
        MailError.UNKNOWN_HOST);
    server.close();
    assertFinding(plain, MailError.UNREACHABLE);
  }

  private static List<String> states(MailAccount account) {
    return check(PATIENCE).parts(account).stream()
        .map(part -> part.name() + " " + part.state() + " " + part.finding().key())
        .toList();
  }

  @Test
  void each_part_of_the_way_has_a_finding_of_its_own() {
    assertThat(states(account(server.port(), MailSecurity.NONE, MailLogin.PASSWORD)))
        .containsExactly(
            "NAME GOOD mail.check.NAME",
            "CONNECTION GOOD mail.check.CONNECTION",
            "ENCRYPTION DOUBTFUL mail.check.unencrypted",
            "LOGIN GOOD mail.check.LOGIN",
            "SENDER GOOD mail.check.SENDER");
    server.on("AUTH", "535 no");
    assertThat(states(account(server.port(), MailSecurity.NONE, MailLogin.PASSWORD)))
        .endsWith("LOGIN FAILED MAIL-9", "SENDER NOT_TRIED mail.check.not-tried");
    assertThat(states(account(server.port(), MailSecurity.TLS, MailLogin.PASSWORD)))
        .containsSubsequence(
            "CONNECTION GOOD mail.check.CONNECTION",
            "ENCRYPTION FAILED MAIL-7",
            "LOGIN NOT_TRIED mail.check.not-tried");
    assertThat(states(account(server.port(), MailSecurity.STARTTLS, MailLogin.PASSWORD)))
        .contains("CONNECTION GOOD mail.check.CONNECTION", "ENCRYPTION FAILED MAIL-17");
    assertThat(
            states(
                account("no-such-host.invalid", 25, MailSecurity.NONE, MailLogin.NONE, PATIENCE)))
        .startsWith("NAME FAILED MAIL-18", "CONNECTION NOT_TRIED mail.check.not-tried");
  }

  @Test
  void a_port_where_somebody_answers_and_no_mail_server_greets_is_told_apart() throws IOException {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      MailAccount starttls =
          account(silent.getLocalPort(), MailSecurity.STARTTLS, MailLogin.PASSWORD);
      assertThat(check(Duration.ofMillis(500)).parts(starttls))
          .extracting(part -> part.name() + " " + part.state() + " " + part.finding().key())
          .startsWith("NAME GOOD mail.check.NAME", "CONNECTION FAILED MAIL-23");
    }
  }

  @Test
  void a_way_without_encryption_passes_but_is_mentioned() {
    SettingsCheck.Result result =
        check(PATIENCE).check(account(server.port(), MailSecurity.NONE, MailLogin.PASSWORD));
    assertThat(result.passed()).isTrue();
    assertThat(result.finding().key()).isEqualTo("mail.check.unencrypted.passed");
    assertThat(server.mails).isEmpty();
  }

  @Test
  void a_silent_server_ends_the_check_at_its_deadline() {
    server.on("EHLO", ScriptedSmtp.SILENT);
    long started = System.nanoTime();
    SettingsCheck.Result result =
        check(Duration.ofMillis(200))
            .check(account(server.port(), MailSecurity.NONE, MailLogin.NONE));
    assertThat(result.finding().key()).isEqualTo(MailError.UNREACHABLE.code());
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(4));
  }
}
