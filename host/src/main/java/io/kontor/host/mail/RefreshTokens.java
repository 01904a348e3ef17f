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
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Renews access at Microsoft 365 and Google by refresh token, and keeps it until it runs out. */
public final class RefreshTokens implements AccessTokens {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final long USUAL_SECONDS = 3600;

  /** Too slow a request, and too many: the answers below 500 that another time may be better. */
  private static final Set<Integer> FOR_NOW = Set.of(408, 429);

  private static final String BUSY = "temporarily_unavailable";

  private final Map<Access, Token> tokens = new ConcurrentHashMap<>();
  private final Map<Access, Closed> closed = new ConcurrentHashMap<>();
  private final Function<MailAccount, URI> endpoint;
  private final Clock clock;
  private final RotatedTokens rotated;
  private @Nullable HttpClient client;

  private record Token(String value, Instant until) {}

  /** The service asked not to be asked again before a moment. */
  private record Closed(String reason, Instant until) {}

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

  /** Made when it is needed first: most installations never need one. */
  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      client = made;
    }
    return made;
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
    keepAway(account, now);
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

  /** A thousand mails that wait for one token do not ask for it a thousand times. */
  private void keepAway(MailAccount account, Instant now) {
    Closed door = closed.get(Access.of(account));
    if (door != null && door.until().isAfter(now)) {
      Duration left = Duration.between(now, door.until());
      throw unreachable(account, door.reason(), Optional.of(left));
    }
    closed.remove(Access.of(account));
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
      int status = response.statusCode();
      if (status >= 500 || FOR_NOW.contains(status)) {
        throw busy(account, "HTTP " + status, response);
      }
      JsonNode answer = JsonMapper.builder().build().readTree(response.body());
      if (status != 200) {
        String error = answer.path("error").asString("HTTP " + status);
        throw error.equals(BUSY) ? busy(account, error, response) : refused(account, error);
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

  private KontorException busy(MailAccount account, String reason, HttpResponse<?> response) {
    Optional<Duration> wait = response.headers().firstValue("Retry-After").flatMap(this::wait);
    wait.ifPresent(
        asked -> closed.put(Access.of(account), new Closed(reason, clock.instant().plus(asked))));
    return unreachable(account, reason, wait);
  }

  /** Seconds, or a date; empty if it is neither, or over. */
  private Optional<Duration> wait(String retryAfter) {
    String asked = retryAfter.strip();
    try {
      Duration wait =
          asked.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(asked))
              : Duration.between(
                  clock.instant(),
                  DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked, Instant::from));
      return Optional.of(wait).filter(left -> left.compareTo(Duration.ZERO) > 0);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static KontorException unreachable(MailAccount account, String reason) {
    return unreachable(account, reason, Optional.empty());
  }

  private static KontorException unreachable(
      MailAccount account, String reason, Optional<Duration> wait) {
    return new TokenUnavailable(values(account, reason), wait);
  }

  private static Map<String, Object> values(MailAccount account, String reason) {
    return Map.of("account", account.key(), "service", account.login(), "reason", reason);
  }
}
