package io.kontor.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kontor.host.people.Audit;
import io.kontor.host.people.CommandToken;
import io.kontor.host.people.Role;
import io.kontor.host.web.page.SamplePages;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * L29: whatever can be changed, by a page or by a command, is asked for its token, and is written
 * down with the person. The addresses are those the server itself has, so a new one that is left
 * unguarded fails here.
 */
class ChangingRoutesTest {

  /** The door itself: open to who is not signed in, but not to foreign pages. */
  private static final Set<String> OPEN =
      Set.of("/sign-in", "/sign-out", "/language", "/setup/{token}");

  /** A form that fits every change, and a thing that each can be done to. */
  private static final Map<String, String> FORM =
      Map.of("reason", "because", "catch-up", "none", "code", "GOOD", "sender", "right");

  private static final Map<String, String> THINGS =
      Map.of(
          "/tasks/", "7",
          "/profiles/", "versandbestaetigung",
          "/plugins/", "auftragsmanager");

  @TempDir private Path folder;
  private final SamplePages sample = new SamplePages("x");
  private RunningSite site;

  @BeforeEach
  void serve() {
    site = new RunningSite(sample.pages());
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void every_page_there_is_takes_part_here() {
    Set<String> there =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.kontor.host")
                .stream()
                .filter(type -> type.isAssignableTo(Page.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertThat(sample.pages())
        .extracting(page -> page.getClass().getName())
        .hasSameElementsAs(there);
  }

  @Test
  void L29_the_server_takes_changes_at_the_declared_addresses_only() {
    Set<String> declared = new TreeSet<>(OPEN);
    for (Route route : changes()) {
      declared.add(route.path());
      declared.add(Api.PREFIX + route.path());
    }
    assertThat(new TreeSet<>(served())).isEqualTo(declared);
    assertThat(declared).hasSizeGreaterThan(20);
  }

  @Test
  void L29_no_form_is_taken_without_the_token_of_its_session() {
    Browser browser = site.signedIn();
    List<String> before = kept();
    for (String path : served()) {
      if (!path.startsWith(Api.PREFIX)) {
        HttpResponse<String> refused = browser.post(filled(path), FORM);
        assertThat(refused.statusCode()).as(path).isEqualTo(403);
        assertThat(refused.body()).as(path).contains("WEB-4");
      }
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void L29_a_stranger_with_a_form_token_of_its_own_is_sent_to_the_sign_in() {
    Browser stranger = site.browser();
    stranger.open("/sign-in");
    for (Route route : changes()) {
      HttpResponse<String> sent = stranger.submit(filled(route.path()), FORM);
      assertThat(sent.statusCode()).as(route.path()).isEqualTo(303);
      assertThat(DoorTest.location(sent)).as(route.path()).isEqualTo("/sign-in");
    }
    assertThat(kept()).isEmpty();
  }

  @Test
  void L29_no_command_is_taken_without_the_token_of_this_start() {
    Browser signedIn = site.signedIn();
    List<String> before = kept();
    Browser guessed = site.browser().header("Authorization", "Bearer guessed");
    Browser proxied = command().header("X-Forwarded-For", "203.0.113.7");
    for (String path : served()) {
      if (path.startsWith(Api.PREFIX)) {
        assertThat(signedIn.submit(filled(path), FORM).body()).as(path).contains("WEB-8");
        assertThat(guessed.post(filled(path), FORM).statusCode()).as(path).isEqualTo(401);
        assertThat(proxied.post(filled(path), FORM).statusCode()).as(path).isEqualTo(403);
      }
    }
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void L29_every_change_is_written_down_with_who_made_it() {
    Browser browser = site.signedIn();
    Browser command = command();
    for (Route route : changes()) {
      if (route.kind() == Route.Kind.CHANGE) {
        List<String> before = kept();
        HttpResponse<String> done = browser.submit(filled(route.path()), FORM);
        assertThat(done.statusCode()).as(route.path()).isEqualTo(303);
        assertThat(added(before)).as(route.path()).anyMatch(it -> it.contains("admin"));

        before = kept();
        HttpResponse<String> answer = command.post(Api.PREFIX + filled(route.path()), FORM);
        assertThat(answer.statusCode()).as(route.path()).isEqualTo(200);
        assertThat(answer.body()).as(route.path()).contains("\"done\":");
        assertThat(added(before)).as(route.path()).anyMatch(it -> it.contains(Audit.COMMAND));
      }
    }
  }

  @Test
  void L29_what_was_refused_is_told_to_a_command_with_code_and_remedy() {
    HttpResponse<String> refused =
        command().post(Api.PREFIX + "/plugins/activate", Map.of("code", "no code"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"code\":\"LICENCE-14\"").contains("\"remedy\":");
    assertThat(kept()).isEmpty();
  }

  @Test
  void every_change_names_the_role_it_takes_and_a_look_takes_the_least() {
    for (Route route : Routes.of(sample.pages()).all()) {
      assertThat(route.role() != Role.VIEWER).as(route.path()).isEqualTo(route.kind().takesForm());
    }
  }

  private Browser command() {
    site.token().write(folder, site.server().address());
    CommandToken.Door door = CommandToken.read(folder).orElseThrow();
    return site.browser().header("Authorization", "Bearer " + door.token());
  }

  private List<Route> changes() {
    return Routes.of(sample.pages()).all().stream()
        .filter(route -> route.kind().takesForm())
        .toList();
  }

  /** The paths of everything that is not a mere look. */
  private List<String> served() {
    return site.server().endpoints().stream()
        .filter(endpoint -> !endpoint.method.name().equals("GET"))
        .map(endpoint -> endpoint.path)
        .toList();
  }

  private static String filled(String path) {
    var values = new TreeMap<>(THINGS);
    String id =
        values.entrySet().stream()
            .filter(thing -> path.contains(thing.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    return path.replace("{id}", id)
        .replace("{key}", "office")
        .replace("{check}", "0")
        .replace("{token}", "x");
  }

  private List<String> kept() {
    return Stream.concat(site.audit().stream(), sample.kept().stream()).toList();
  }

  private List<String> added(List<String> before) {
    var added = new ArrayList<>(kept());
    before.forEach(added::remove);
    return added;
  }
}
