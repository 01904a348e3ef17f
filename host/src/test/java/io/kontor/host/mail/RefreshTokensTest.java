package io.kontor.host.mail;

import static io.kontor.host.mail.MailFixture.account;
import static io.kontor.host.mail.MailFixture.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.mail.MailFixture.CountingEffect;
import io.kontor.kit.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTokensTest {

  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private final List<String> forms = new CopyOnWriteArrayList<>();
  private final Newest rotated = new Newest();
  private final ScriptedSmtp smtpServer = new ScriptedSmtp();
  private volatile int status = 200;
  private volatile String answer = "";
  private volatile String retryAfter = "";
  private HttpServer service;
  private RefreshTokens tokens;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/token", this::answer);
    service.start();
    tokens = new RefreshTokens(it -> endpoint(), clock, rotated);
  }

  private URI endpoint() {
    return URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/token");
  }

  @AfterEach
  void stop() throws IOException {
    service.stop(0);
    smtpServer.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    forms.add(
        URLDecoder.decode(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            StandardCharsets.UTF_8));
    String body =
        answer.isEmpty()
            ? "{\"access_token\":\"token-%d\",\"expires_in\":3600,\"refresh_token\":\"refresh-2\"}"
                .formatted(forms.size())
            : answer;
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private MailAccount microsoft() {
    return account(smtpServer.port(), MailSecurity.NONE, MailLogin.MICROSOFT);
  }

  @Test
  void a_token_is_kept_until_it_runs_out_and_a_new_refresh_token_is_handed_on() {
    assertThat(tokens.token(microsoft())).isEqualTo("token-1");
    clock.advance(Duration.ofMinutes(58));
    assertThat(tokens.token(microsoft())).isEqualTo("token-1");
    clock.advance(Duration.ofMinutes(2));
    assertThat(tokens.token(microsoft())).isEqualTo("token-2");
    assertThat(forms.get(0))
        .isEqualTo(
            "grant_type=refresh_token&client_id=client-1&refresh_token=refresh-1"
                + "&client_secret=client-secret"
                + "&scope=https://outlook.office.com/SMTP.Send offline_access");
    assertThat(forms.get(1)).contains("refresh_token=refresh-2");
    assertThat(rotated.kept).containsExactly("refresh-2");
  }

  @Test
  void a_token_entered_anew_is_used_at_once_and_not_the_one_got_with_the_old() {
    tokens.token(microsoft());
    MailAccount entered =
        account(smtpServer.port(), MailSecurity.NONE, MailLogin.MICROSOFT, "refresh-new");

    rotated.kept.clear();

    assertThat(tokens.token(entered)).isEqualTo("token-2");
    assertThat(forms.get(1)).contains("refresh_token=refresh-new");
  }

  @Test
  void a_mail_signs_in_with_the_token_and_once_more_with_a_new_one() {
    smtpServer.on("AUTH", "535 expired");
    assertThat(sent().kind()).isEqualTo(Outcome.Kind.DONE);
    List<String> signIns =
        smtpServer.commands.stream()
            .filter(it -> it.startsWith("AUTH XOAUTH2 "))
            .map(
                it ->
                    new String(
                        Base64.getDecoder().decode(it.substring(13)), StandardCharsets.UTF_8))
            .toList();
    assertThat(signIns)
        .containsExactly(
            "user=clerk\u0001auth=Bearer token-1\u0001\u0001",
            "user=clerk\u0001auth=Bearer token-2\u0001\u0001");
  }

  @Test
  void a_refusal_parks_and_trouble_is_tried_again() {
    status = 400;
    answer = "{\"error\":\"invalid_grant\",\"error_description\":\"refresh-1 of clerk\"}";
    assertThat(problem().code()).isEqualTo(MailError.TOKEN_REFUSED);
    assertThat(problem().getMessage()).contains("invalid_grant").doesNotContain("refresh-1");
    status = 503;
    assertThat(problem().code()).isEqualTo(MailError.TOKEN_UNREACHABLE);
    status = 200;
    answer = "<html>";
    assertThat(problem().code()).isEqualTo(MailError.TOKEN_UNREACHABLE);
    service.stop(0);
    assertThat(problem().code()).isEqualTo(MailError.TOKEN_UNREACHABLE);
  }

  @Test
  void L19_a_service_that_is_asked_too_often_is_asked_again_later_and_nothing_is_parked() {
    answer = "{\"error\":\"too_many_requests\"}";
    for (int temporary : List.of(408, 429)) {
      status = temporary;
      Outcome outcome = sent();
      assertThat(outcome.kind()).isEqualTo(Outcome.Kind.RETRY_LATER);
      assertThat(outcome.reason().values()).containsEntry("reason", "HTTP " + temporary);
      assertThat(outcome.retryAfter()).isEmpty();
    }
    status = 400;
    answer = "{\"error\":\"temporarily_unavailable\"}";
    assertThat(sent().kind()).isEqualTo(Outcome.Kind.RETRY_LATER);
  }

  @Test
  void the_wait_it_asks_for_is_kept_and_meanwhile_nobody_asks() {
    status = 429;
    for (String asked : List.of("90", "Tue, 10 Mar 2026 09:01:30 GMT")) {
      retryAfter = asked;
      forms.clear();
      assertThat(sent().retryAfter()).contains(Duration.ofSeconds(90));
      clock.advance(Duration.ofSeconds(30));
      assertThat(sent().retryAfter()).contains(Duration.ofSeconds(60));
      assertThat(forms).hasSize(1);
      clock.set(Instant.parse("2026-03-10T09:00:00Z"));
      tokens = new RefreshTokens(it -> endpoint(), clock, rotated);
    }
    retryAfter = "soon";
    assertThat(sent().retryAfter()).isEmpty();
    status = 200;
    assertThat(sent().kind()).isEqualTo(Outcome.Kind.DONE);
  }

  private Outcome sent() {
    try (var smtp =
        new SmtpMail(
            it -> Optional.of(microsoft()),
            tokens,
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            clock)) {
      return smtp.send(mail("a@example.com"), new CountingEffect("k"));
    }
  }

  private KontorException problem() {
    return assertThatExceptionOfType(KontorException.class)
        .isThrownBy(() -> tokens.token(microsoft()))
        .actual();
  }

  /** Keeps the newest token in memory. */
  private static final class Newest implements RotatedTokens {

    private final List<String> kept = new CopyOnWriteArrayList<>();

    @Override
    public void keep(MailAccount account, String token) {
      kept.add(token);
    }

    @Override
    public Optional<String> newest(MailAccount account) {
      return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
    }
  }
}
