package io.kontor.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person in a browser, as far as a measurement needs one. */
final class Visitor {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String PASSWORD = URLEncoder.encode("vier zufällige Wörter", UTF_8);

  private static final int OK = 200;
  private static final int SEE_OTHER = 303;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  /** Chooses a password by the one-time link, and is signed in. */
  void setUp(URI link) throws IOException, InterruptedException {
    Matcher token = FORM_TOKEN.matcher(read(link));
    if (!token.find()) {
      throw new IllegalStateException("The set-up page has no form");
    }
    String form =
        "_csrf=%s&password=%s&repeated=%2$s"
            .formatted(URLEncoder.encode(token.group(1), UTF_8), PASSWORD);
    HttpRequest request =
        HttpRequest.newBuilder(link)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != SEE_OTHER) {
      throw new IllegalStateException("The password was not taken: " + status);
    }
  }

  /** What stands on a page. */
  String read(URI page) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(page + " answered " + answer.statusCode());
    }
    return answer.body();
  }
}
