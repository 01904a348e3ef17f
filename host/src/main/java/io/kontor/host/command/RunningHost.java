package io.kontor.host.command;

import io.kontor.api.Language;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.CommandToken;
import io.kontor.host.wording.Explanation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The host that runs on a data folder, as a command sees it (L29). */
final class RunningHost {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Counting what matches reads a whole shop. */
  private static final Duration ANSWER = Duration.ofMinutes(10);

  private static final int WRONG_TOKEN = 401;
  private static final int REFUSED = 400;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path data;
  private final Language language;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).proxy(HttpClient.Builder.NO_PROXY).build();

  /** The host on a data folder, whether or not one runs there now. */
  RunningHost(Path data, Language language) {
    this.data = data;
    this.language = language;
  }

  /** Asks about nothing in particular. */
  JsonNode ask(HostCall call, Map<String, String> fields) {
    return ask(call, "", fields);
  }

  /**
   * Asks, and waits for the answer.
   *
   * @param id the thing it is about
   * @param fields what is sent along
   * @return what the host answered
   * @throws KontorException if no host runs there, or it does not answer
   * @throws HostRefusal if it did not carry it out
   */
  JsonNode ask(HostCall call, String id, Map<String, String> fields) {
    CommandToken.Door door = CommandToken.read(data).orElseThrow(this::noHost);
    HttpResponse<String> response = send(door, request(door, call, id, fields));
    // Who runs on this folder wrote its token here: whoever does not know it is somebody else.
    if (response.statusCode() == WRONG_TOKEN) {
      throw noHost();
    }
    JsonNode answer = read(response.body());
    if (response.statusCode() >= REFUSED) {
      throw refusal(answer);
    }
    return answer;
  }

  /** Whether one runs there now. */
  boolean isThere() {
    try {
      ask(HostCall.STATUS, Map.of());
      return true;
    } catch (HostRefusal e) {
      return true;
    } catch (KontorException e) {
      return e.code() != CommandError.NO_HOST;
    }
  }

  private HttpRequest request(
      CommandToken.Door door, HostCall call, String id, Map<String, String> fields) {
    String path = "/api/v1" + call.path().replace("{id}", code(id));
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + code(field.getValue()))
            .collect(Collectors.joining("&"));
    boolean reads = call.method().equals("GET");
    URI address = door.address().resolve(reads && !form.isEmpty() ? path + "?" + form : path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + door.token())
            .header("Accept-Language", language.code());
    return reads
        ? request.GET().build()
        : request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
  }

  private HttpResponse<String> send(CommandToken.Door door, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (ConnectException e) {
      // Killed, it left its token file behind.
      throw noHost();
    } catch (IOException e) {
      throw new KontorException(
          CommandError.SILENT, Map.of("address", door.address(), "problem", String.valueOf(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the host works", e);
    }
  }

  /** Whatever does not speak JSON at this address is not a host. */
  private JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw noHost();
    }
  }

  private static HostRefusal refusal(JsonNode answer) {
    JsonNode why = answer.path("problems").isEmpty() ? answer : answer.path("problems").get(0);
    return new HostRefusal(
        new Explanation(text(why, "code"), text(why, "what"), "", text(why, "remedy")));
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static String code(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private KontorException noHost() {
    return new KontorException(CommandError.NO_HOST, Map.of("data", data));
  }
}
