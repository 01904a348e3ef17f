package io.kontor.host.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows nothing by itself, reads form tokens. */
public final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI host;
  private String token = "";
  private final Map<String, String> headers = new TreeMap<>();

  /** A browser that visits one host. */
  public Browser(URI host) {
    this.host = host;
  }

  /** Sends a header with every request. */
  public Browser header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Opens a page and remembers its form token. */
  public HttpResponse<String> open(String path) {
    HttpResponse<String> response = send(request(path).GET());
    Matcher found = TOKEN.matcher(response.body());
    if (found.find()) {
      token = found.group(1);
    }
    return response;
  }

  /** Sends a form of the page opened last. */
  public HttpResponse<String> submit(String path, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.put("_csrf", token);
    return post(path, all);
  }

  /** Sends a form as it is. */
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Any other request. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      headers.forEach(request::setHeader);
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** A request to be finished. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(host.resolve(path));
  }

  /** The value of a cookie; empty if there is none. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(it -> it.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** Plants a cookie. */
  public void plant(String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setDomain(host.getHost());
    cookie.setVersion(0);
    cookies.getCookieStore().add(host, cookie);
  }
}
