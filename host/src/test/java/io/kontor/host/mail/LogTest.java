package io.kontor.host.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.mail.Mail;
import io.kontor.host.mail.MailFixture.CountingEffect;
import io.kontor.host.mail.MailFixture.NoTokens;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.claim.Desk;
import io.kontor.kit.SettableClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The whole log as an operator has it, while all that can hold an address or a password fails. */
@SuppressWarnings("checkstyle:RegexpSinglelineJava") // The log goes to the real stream.
class LogTest {

  private static final String ADDRESS = "eva.kunde@example.com";
  private static final String SECRET = "geheim-4711";
  private static final String LEVEL = "kontor.log.console";

  private final PrintStream before = System.err;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void logAsInTheField() throws JoranException {
    System.setProperty(LEVEL, "INFO");
    System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    configure("/logback.xml");
  }

  @AfterEach
  void logAsInTests() throws JoranException {
    System.setErr(before);
    System.clearProperty(LEVEL);
    configure("/logback-test.xml");
  }

  private static void configure(String file) throws JoranException {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    URL source = LogTest.class.getResource(file);
    configurator.doConfigure(Objects.requireNonNull(source, file));
  }

  private String log() {
    String log = written.toString(StandardCharsets.UTF_8);
    assertThat(log).doesNotContain(ADDRESS).doesNotContain(SECRET).doesNotContain("eva.kunde");
    return log;
  }

  private static IllegalStateException telling() {
    return new IllegalStateException(
        "login of " + ADDRESS + " with " + SECRET, new IOException("RCPT TO:<" + ADDRESS + ">"));
  }

  private static Desk run(Function<Desk, Function<Effect, Outcome>> does) {
    Desk desk = Desk.open();
    desk.mail.does(does.apply(desk));
    Profile profile = desk.activate(ProfileDraft.of("reminder"));
    desk.fire(profile, Parcel.waiting("1"));
    desk.runOne();
    return desk;
  }

  @Test
  void an_action_that_breaks_tells_its_classes_and_where_but_not_what_it_said() {
    run(
        desk ->
            effect -> {
              throw telling();
            });
    run(
        desk ->
            effect -> {
              effect.begins();
              throw telling();
            });

    assertThat(log())
        .contains("java.lang.IllegalStateException")
        .contains("Caused by: java.io.IOException")
        .contains("\tat io.kontor.host.mail.LogTest.telling(LogTest.java:");
  }

  @Test
  void a_statement_that_fails_tells_its_number_but_not_the_row() {
    run(
        desk ->
            effect -> {
              var row = Map.of("key", ADDRESS + SECRET);
              String sql =
                  """
                  INSERT INTO profile_state (profile, state, catch_up, changed_at, changed_by)
                  VALUES (:key, 'inactive', 'NONE', NOW(6), '')
                  """;
              desk.database.update(sql, row);
              desk.database.update(sql, row);
              return Outcome.done(io.kontor.api.Message.of("fake.ok"));
            });

    assertThat(log())
        .as("a known problem is one line, without a stack trace")
        .contains("number=1062")
        .contains("state=23000")
        .doesNotContain("\tat ");
  }

  @Test
  void a_mail_that_fails_tells_account_code_and_classes_but_nobody_s_address() {
    try (var server = new ScriptedSmtp()) {
      server.on("RCPT", "550 no such user " + ADDRESS);
      server.on("DOT", "554 " + ADDRESS + " " + SECRET);
      MailAccount account =
          MailFixture.account(
              "127.0.0.1",
              server.port(),
              MailSecurity.NONE,
              MailLogin.NONE,
              Duration.ofMillis(300));
      var smtp =
          new SmtpMail(
              key -> Optional.of(account),
              new NoTokens(),
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              new SettableClock("2026-03-10T09:00:00Z"));
      Mail mail = MailFixture.mail(List.of(ADDRESS), "Re: " + SECRET, List.of());
      assertThat(smtp.send(mail, new CountingEffect("k1")).kind()).isEqualTo(Outcome.Kind.FAILED);
      assertThat(smtp.send(mail, new CountingEffect("k2")).kind()).isEqualTo(Outcome.Kind.FAILED);
      server.on("MAIL", ScriptedSmtp.SILENT);
      assertThat(smtp.send(mail, new CountingEffect("k3")).kind())
          .isEqualTo(Outcome.Kind.RETRY_LATER);
      smtp.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }

    assertThat(log())
        .contains("Mail account office: FAILED MAIL-12")
        .contains("SMTPAddressFailedException")
        .contains("Mail account office: RETRY_LATER MAIL-")
        .contains("SocketTimeoutException");
  }
}
