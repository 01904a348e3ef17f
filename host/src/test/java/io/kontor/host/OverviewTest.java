package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.KeyFile;
import io.kontor.host.licence.code.KeyPairFiles;
import io.kontor.host.licence.code.SigningKey;
import io.kontor.host.order.Orders;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.web.Browser;
import io.kontor.host.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen at once, over the real rooms. */
class OverviewTest {

  private static final String PLAIN =
      "plugins: { allow-unsigned: true, without-licence: [sample] }\n";
  private static final String TWO_SHOPS =
      PLAIN + "shops:\n" + RealHost.shop("main") + RealHost.shop("other");

  @TempDir Path home;
  private RealHost real;

  @BeforeEach
  void set_up() {
    real = new RealHost(home);
  }

  @AfterEach
  void close() {
    real.close();
  }

  private void write(String id, String condition) throws IOException {
    Files.writeString(
        real.profile(id).resolve("profile.yaml"),
        """
        version: 1
        id: %s
        title: { en: My %s }
        language: en
        watch: order
        when: [ %s ]
        steps: [ { sing: {} } ]
        """
            .formatted(id, id, condition));
  }

  private List<String> journal() {
    return real.host().journal().page(Long.MAX_VALUE, JournalFilter.ALL, 50).stream()
        .filter(entry -> entry.kind() == JournalKind.LICENCE)
        .map(JournalEntry::message)
        .map(message -> Wording.ofHost().sentence(message, Language.EN))
        .toList();
  }

  private static String paths(String page) {
    return page.substring(page.indexOf("Needs your attention"), page.indexOf("id=\"days\""));
  }

  @Test
  void a_plug_in_that_is_only_found_and_a_JAR_that_is_refused_lead_to_their_pages()
      throws IOException {
    PluginJar.of("paid", "1.0.0").entry("Kontor-Licence", "code").writeTo(real.plugin("paid.jar"));
    Files.writeString(real.plugin("readme one.jar"), "no JAR");
    real.start(PLAIN);
    // A file that is no ZIP may still be on its way, for a while.
    real.refresh();
    real.refresh();
    Browser browser = real.browser();

    String attention = paths(browser.open("/").body());

    assertThat(attention)
        .contains("href=\"/plugins/paid\">paid en</a>")
        .contains("href=\"/plugins/readme%20one.jar\"");
    assertThat(browser.open("/plugins/paid").statusCode()).isEqualTo(200);
    assertThat(browser.open("/plugins/readme%20one.jar").statusCode()).isEqualTo(200);
  }

  @Test
  void a_plug_in_paused_by_a_person_stays_paused_after_a_restart_and_is_seen() throws IOException {
    PluginJar.of("sample", "1.0.0").writeTo(real.plugin("sample.jar"));
    real.start(PLAIN);
    Browser browser = real.browser();
    browser.submit("/plugins/sample/pause", Map.of());

    real.start(PLAIN);

    assertThat(real.host().plugins().statuses().get(0).state()).isEqualTo(PluginState.PAUSED);
    Browser again = real.browserAgain();
    assertThat(paths(again.open("/").body())).contains("href=\"/plugins/sample\"");
    again.submit("/plugins/sample/resume", Map.of());
    assertThat(real.host().plugins().statuses().get(0).state()).isEqualTo(PluginState.RUNNING);
    real.start(PLAIN);
    assertThat(real.host().plugins().statuses().get(0).state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void profiles_that_are_on_and_cannot_work_are_named_and_those_that_are_off_are_not()
      throws IOException {
    write("waits", "not paid");
    write("breaks", "not paid");
    write("rests", "the moon is full");
    real.start(PLAIN);
    Browser browser = real.browser();
    real.host().engine().activation().activate("waits", CatchUp.NONE, "test");
    real.host().engine().activation().activate("breaks", CatchUp.NONE, "test");
    write("breaks", "the moon is full");
    real.refresh();

    assertThat(paths(browser.open("/").body()))
        .contains("href=\"/profiles/waits\">My waits</a>")
        .contains("href=\"/profiles/breaks\"")
        .doesNotContain("/profiles/rests")
        .contains("href=\"/settings/mail\"");
  }

  /** A code of a vendor this installation trusts, with this last day. */
  private String code(String until) {
    KeyPairFiles files = KeyPairFiles.in(home.resolve("conf").resolve("vendors"), "muster");
    SigningKey key =
        Files.exists(files.privateKey())
            ? KeyFile.readPrivate(files.privateKey())
            : files.create("Muster");
    return key.issue(
        new ActivationCode(
            key.id(),
            1,
            "paid",
            "standard",
            "Teeladen",
            LocalDate.of(2026, 1, 1),
            Optional.of(LocalDate.parse(until)),
            Optional.empty(),
            0));
  }

  @Test
  void a_licence_that_nears_its_end_is_seen_and_each_step_is_written_down_once()
      throws IOException {
    String first = code("2026-04-20");
    PluginJar.of("paid", "1.0.0")
        .entry("Kontor-Licence", "code")
        .entry("Kontor-Editions", "standard")
        .writeTo(real.plugin("paid.jar"));
    real.start(PLAIN);
    real.host().licences().add(first, "test");
    real.refresh();
    Browser browser = real.browser();
    String path = "href=\"/plugins/paid\"";
    assertThat(paths(browser.open("/").body())).doesNotContain(path);
    assertThat(browser.open("/plugins").body()).containsOnlyOnce("paid runs in the edition");
    real.clock().advance(Duration.ofSeconds(5));
    assertThat(browser.open("/plugins").body()).containsOnlyOnce("paid runs in the edition");

    for (int days : List.of(12, 16, 11)) {
      real.clock().advance(Duration.ofDays(days));
      real.refresh();
      real.refresh();
      assertThat(paths(real.browserAgain().open("/").body())).contains(path, "ends on 20 Apr 2026");
    }
    assertThat(journal()).filteredOn(line -> line.contains("ends on 20 Apr 2026")).hasSize(3);
    real.start(PLAIN);
    assertThat(journal()).hasSize(4);

    real.clock().advance(Duration.ofDays(4));
    real.refresh();
    assertThat(journal()).hasSize(5);
    assertThat(paths(real.browserAgain().open("/").body())).contains(path, "ended on 20 Apr 2026");
    real.clock().advance(Duration.ofDays(14));
    real.refresh();
    assertThat(journal()).hasSize(6);
    assertThat(real.host().plugins().statuses().get(0).state()).isEqualTo(PluginState.PAUSED);

    real.host().licences().add(code("2027-04-20"), "test");
    real.refresh();
    assertThat(journal()).hasSize(7);
    assertThat(journal().get(0)).contains("until 20 Apr 2027");
  }

  @Test
  void a_vendors_key_file_that_is_not_used_is_named_on_the_page_of_the_plug_ins()
      throws IOException {
    Path vendors = Files.createDirectories(home.resolve("conf").resolve("vendors"));
    Files.writeString(vendors.resolve("broken.pub"), "no key");
    real.start(PLAIN);

    assertThat(real.browser().open("/plugins").body())
        .contains("were not used")
        .contains("broken.pub");
  }

  @Test
  void readiness_is_the_age_of_the_last_tick_and_the_database() {
    real.start(TWO_SHOPS);
    Browser browser = real.browser();
    assertThat(browser.open("/health").statusCode()).isEqualTo(503);
    real.host().engine().tick().run();
    assertThat(browser.open("/health").statusCode()).isEqualTo(200);

    real.clock().advance(Duration.ofMinutes(4));
    assertThat(browser.open("/health").statusCode()).isEqualTo(200);
    real.clock().advance(Duration.ofMinutes(2));
    assertThat(browser.open("/health").body()).contains("\"tick\":false", "\"ready\":false");
    assertThat(paths(browser.open("/").body())).contains("Nobody has looked at the orders");

    real.host().engine().tick().run();
    assertThat(browser.open("/health").statusCode()).isEqualTo(200);
    real.host().pool().close();
    assertThat(browser.open("/health").body()).contains("\"database\":false", "\"ready\":false");
  }

  @Test
  void a_shop_that_is_away_does_not_hide_the_orders_of_the_others() {
    real.start(TWO_SHOPS);
    real.shops().put("main", List.of(Orders.plain("1"), Orders.plain("2")));
    real.shops().cutOff("other");
    Browser browser = real.browser();

    String page = browser.open("/orders").body();

    assertThat(page).contains("101").contains("102").contains("The shop other is missing");
    real.shops().reconnect("other");
    assertThat(browser.open("/orders").body()).doesNotContain("is missing in this list");
    real.shops().cutOff("main");
    assertThat(browser.open("/orders").body()).contains("The shop main is missing");
  }

  @Test
  void the_number_of_waiting_tasks_leads_to_exactly_these() {
    real.start(PLAIN);
    Browser browser = real.browser();

    assertThat(browser.open("/").body())
        .contains("href=\"/tasks?state=WAITING%2CREADY%2CRUNNING\"");
    assertThat(browser.open("/tasks?state=WAITING%2CREADY%2CRUNNING").body())
        .contains("<option value=\"WAITING,READY,RUNNING\" selected>");
    assertThat(browser.open("/tasks?state=WAITING%2CNONSENSE").statusCode()).isEqualTo(400);
  }
}
