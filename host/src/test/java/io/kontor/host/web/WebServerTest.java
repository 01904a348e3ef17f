package io.kontor.host.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.people.CommandToken;
import io.kontor.host.people.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {

  @TempDir private Path folder;
  private RunningSite site;

  @BeforeEach
  void serve() {
    site =
        new RunningSite(
            List.of(
                routes -> {
                  routes.page("/", request -> new Reply.Redirect("/about"));
                  routes.page(
                      "/broken",
                      request -> {
                        throw new IllegalStateException("secret detail");
                      });
                  routes.page("/frame", request -> new Reply.Sandbox("<b>mail</b>"));
                  routes.change(
                      "/things/{id}/paint",
                      Role.ADMIN,
                      "audit.sign-in",
                      request -> new Reply.Done("/", Message.of("audit.sign-in")));
                  routes.read("/status", request -> new Reply.Json(Map.of("DONE", 7), 200));
                }));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void every_answer_carries_the_headers_that_lock_the_browser() {
    Browser browser = site.signedIn();
    for (String path :
        List.of("/", "/sign-in", "/nowhere", "/broken", "/health", "/favicon.ico", "/api/v1/x")) {
      var headers = browser.open(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(path)
          .contains(
              "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none';"
                  + " form-action 'self'");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void a_mail_is_shown_in_a_frame_that_can_do_nothing() {
    HttpResponse<String> frame = site.signedIn().open("/frame");
    assertThat(frame.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(frame.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("sandbox")
        .contains("frame-ancestors 'self'");
    assertThat(frame.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
  }

  @Test
  void no_path_leads_out_of_the_assets() throws IOException {
    for (String path :
        List.of(
            "/assets/../messages_de.properties",
            "/assets/x/..%2f..%2fmessages_de.properties",
            "/assets/%2e%2e/%2e%2e/logback.xml",
            "/assets/x/kontor.css",
            "/webjars/htmx.org/2.0.10/dist/htmx.js",
            "/assets/x/..;/web.xml")) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04] .*");
      assertThat(answer).as(path).doesNotContain("nav.orders").doesNotContain("Server:");
    }
  }

  @Test
  void styles_and_scripts_may_be_kept_for_ever_because_their_address_changes_with_them() {
    String page = site.browser().open("/sign-in").body();
    var paths =
        Pattern.compile("(?:href|src)=\"(/assets/[0-9a-f]{16}/[a-z.]+)\"")
            .matcher(page)
            .results()
            .map(hit -> hit.group(1))
            .toList();
    assertThat(paths).hasSize(5);
    for (String path : paths) {
      HttpResponse<String> asset = site.browser().open(path);
      assertThat(asset.statusCode()).as(path).isEqualTo(200);
      assertThat(asset.headers().firstValue("Cache-Control"))
          .as(path)
          .hasValueSatisfying(it -> assertThat(it).contains("immutable"));
    }
    assertThat(page).doesNotContain("style=").doesNotContain("onclick").doesNotContain("<style");
  }

  @Test
  void what_is_not_there_has_a_page_with_code_cause_and_remedy() {
    HttpResponse<String> nowhere = site.browser().open("/nowhere");
    assertThat(nowhere.statusCode()).isEqualTo(404);
    assertThat(nowhere.body()).contains("WEB-1", "Usual cause", "What to do", "/nowhere");

    HttpResponse<String> method = site.signedIn().open("/things/7/paint");
    assertThat(method.statusCode()).isEqualTo(405);
    assertThat(method.body()).contains("WEB-2");
  }

  @Test
  void a_request_that_is_too_long_is_refused() {
    Browser browser = site.signedIn();
    HttpResponse<String> refused =
        browser.submit("/things/7/paint", Map.of("text", "x".repeat(WebServer.BODY_LIMIT)));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("WEB-3").contains("1024 KiB");
  }

  @Test
  void a_fault_shows_its_number_and_no_detail() {
    HttpResponse<String> fault = site.signedIn().open("/broken");
    assertThat(fault.statusCode()).isEqualTo(500);
    assertThat(fault.body()).contains("WEB-5", "F1").doesNotContain("secret detail");
  }

  @Test
  void pages_speak_the_language_of_the_browser_until_one_is_chosen_and_the_account_keeps_it() {
    Browser browser = site.browser().header("Accept-Language", "fr;q=0.9, it-CH;q=0.8, de;q=0.3");
    assertThat(browser.open("/sign-in").body()).contains("<html lang=\"it\">", "Accedi");
    HttpResponse<String> chosen =
        browser.submit("/language", Map.of("language", "de", "next", "/sign-in"));
    assertThat(DoorTest.location(chosen)).isEqualTo("/sign-in");
    assertThat(browser.open("/sign-in").body()).contains("<html lang=\"de\">", "Anmelden");

    Browser admin = site.signedIn();
    admin.open("/nowhere");
    admin.submit("/language", Map.of("language", "it"));
    assertThat(site.signedIn().open("/nowhere").body()).contains("<html lang=\"it\">");
  }

  @Test
  void L29_a_command_comes_in_by_the_token_and_by_nothing_else() {
    Browser command = site.browser();
    assertThat(command.open("/api/v1/status").statusCode()).isEqualTo(401);
    assertThat(site.signedIn().open("/api/v1/status").body()).contains("\"code\":\"WEB-8\"");

    site.token().write(folder, site.server().address());
    var door = CommandToken.read(folder).orElseThrow();
    assertThat(door.address()).isEqualTo(site.server().address());
    command.header("Authorization", "Bearer " + door.token());
    assertThat(command.open("/api/v1/status").body()).isEqualTo("{\"DONE\":7}");
    HttpResponse<String> done = command.post("/api/v1/things/7/paint", Map.of("reason", "why"));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body()).isEqualTo("{\"done\":\"signed in.\"}");
    assertThat(site.audit()).contains("command audit.sign-in {id=7, reason=why}");
  }

  @Test
  void the_health_says_503_when_a_part_is_not_well() {
    assertThat(site.browser().open("/health").statusCode()).isEqualTo(200);
    site.readiness(new Readiness(false, Map.of("database", false)));
    HttpResponse<String> ill = site.browser().open("/health");
    assertThat(ill.statusCode()).isEqualTo(503);
    assertThat(ill.body()).isEqualTo("{\"ready\":false,\"parts\":{\"database\":false}}");
  }

  @Test
  void a_port_that_is_taken_is_named() {
    int taken = site.server().port();
    assertThatThrownBy(() -> new RunningSite(List.of(), taken).close())
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(WebError.PORT);
              assertThat(e.problem().values()).containsEntry("port", String.valueOf(taken));
            });
  }

  @Test
  void the_page_of_a_request_with_another_method_is_not_served() {
    Browser browser = site.signedIn();
    var put = browser.request("/").PUT(HttpRequest.BodyPublishers.noBody());
    assertThat(browser.send(put).statusCode()).isEqualTo(405);
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.server().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
