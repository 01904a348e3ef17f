package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Renews access at Microsoft 365 and Google by refresh token, and keeps it until it runs out. */
public final class RefreshTokens implements AccessTokens {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final long USUAL_SECONDS = 3600;

  private final Map<Access, Token> tokens = new ConcurrentHashMap<>();
  private final Function<MailAccount, URI> endpoint;
  private final Clock clock;
  private final RotatedTokens rotated;

  private record Token(String value, Instant until) {}

  /**
   * What a token was got with: another one entered for the same account has nothing to do with it.
   */
  private record Access(String account, MailLogin login, OAuthAccess with) {

    static Access of(MailAccount account) {
      return new Access(account.key(), account.login(), account.oauth());
    }
  }

  /**
   * Tokens from the real services.
   *
   * @param clock tells when a token has run out
   * @param rotated keeps refresh tokens that replace the accounts' old ones
   */
  public RefreshTokens(Clock clock, RotatedTokens rotated) {
    this(RefreshTokens::service, clock, rotated);
  }

  RefreshTokens(Function<MailAccount, URI> endpoint, Clock clock, RotatedTokens rotated) {
    this.endpoint = endpoint;
    this.clock = clock;
    this.rotated = rotated;
  }

  private static URI service(MailAccount account) {
    String tenant = URLEncoder.encode(account.oauth().tenant(), StandardCharsets.UTF_8);
    return account.login() == MailLogin.GOOGLE
        ? URI.create("https://oauth2.googleapis.com/token")
        : URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
  }

  /** Made anew for the few times it is needed: most installations never need one. */
  private static HttpClient client() {
    return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  }

  @Override
  public String token(MailAccount account) {
    Instant now = clock.instant();
    return tokens
        .compute(
            Access.of(account),
            (key, kept) -> kept != null && kept.until().isAfter(now) ? kept : renew(account, now))
        .value();
  }

  @Override
  public void rejected(MailAccount account) {
    tokens.remove(Access.of(account));
  }

  private Token renew(MailAccount account, Instant now) {
    JsonNode answer = ask(account);
    String token = answer.path("access_token").asString("");
    if (token.isEmpty()) {
      throw refused(account, "no access_token");
    }
    String next = answer.path("refresh_token").asString("");
    if (!next.isEmpty() && !next.equals(refreshToken(account))) {
      rotated.keep(account, next);
    }
    Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(USUAL_SECONDS));
    return new Token(token, now.plus(life).minus(MARGIN));
  }

  private String refreshToken(MailAccount account) {
    return rotated.newest(account).orElse(account.oauth().refreshToken());
  }

  private JsonNode ask(MailAccount account) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint.apply(account))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(account)))
            .build();
    try {
      HttpResponse<String> response = client().send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode answer = JsonMapper.builder().build().readTree(response.body());
      if (response.statusCode() >= 500) {
        throw unreachable(account, "HTTP " + response.statusCode());
      }
      if (response.statusCode() != 200) {
        throw refused(account, answer.path("error").asString("HTTP " + response.statusCode()));
      }
      return answer;
    } catch (JacksonException e) {
      throw unreachable(account, "no JSON");
    } catch (IOException e) {
      throw unreachable(account, e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable(account, "stopped");
    }
  }

  private String form(MailAccount account) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("grant_type", "refresh_token");
    fields.put("client_id", account.oauth().clientId());
    fields.put("refresh_token", refreshToken(account));
    if (!account.oauth().clientSecret().isEmpty()) {
      fields.put("client_secret", account.oauth().clientSecret());
    }
    if (account.login() == MailLogin.MICROSOFT) {
      fields.put("scope", "https://outlook.office.com/SMTP.Send offline_access");
    }
    return fields.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static KontorException refused(MailAccount account, String reason) {
    return new KontorException(MailError.TOKEN_REFUSED, values(account, reason));
  }

  private static KontorException unreachable(MailAccount account, String reason) {
    return new KontorException(MailError.TOKEN_UNREACHABLE, values(account, reason));
  }

  private static Map<String, Object> values(MailAccount account, String reason) {
    return Map.of("account", account.key(), "service", account.login(), "reason", reason);
  }
}
