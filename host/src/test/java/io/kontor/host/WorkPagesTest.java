package io.kontor.host;

import static io.kontor.host.task.TaskState.DONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Text;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import io.kontor.host.order.Orders;
import io.kontor.host.plugin.PluginJar;
import io.kontor.host.plugin.TestMembers;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.task.TaskState;
import io.kontor.host.web.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Orders, tasks and the journal over the real rooms: what was done, why, and what a person does.
 */
class WorkPagesTest {

  private static final String SHOPS = "shops:\n" + RealHost.shop("main") + RealHost.shop("second");
  private static final String BASE =
      "plugins: { allow-unsigned: true, without-licence: [sample] }\n"
          + "engine: { settle: PT0S }\n"
          + SHOPS;
  private static final String OUTCOME = "kontor.test.outcome";
  private static final Text NO_DATE =
      new Text("das Datum ging verloren", "the date was lost", "la data è andata persa");
  private static final Pattern ROW =
      Pattern.compile("<a href=\"(/orders/order/[^\"]+)\">(\\d+)</a>");
  private static final Pattern NEXT = Pattern.compile("href=\"(/orders\\?[^\"]*before=[^\"]+)\"");

  private static final String NOTES =
      """
      version: 1
      id: notes
      title: { en: Notes }
      language: en
      watch: order
      when: [ not paid ]
      steps: [ { note: {} } ]
      """;

  @TempDir Path home;
  private RealHost real;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    System.setProperty(OUTCOME, "failed");
    real = new RealHost(home);
    PluginJar.of("sample", "1.0.0")
        .members(
            TestMembers.action(
                "note",
                """
                return new Prepared() {
                  public Preview preview() {
                    return new Preview(Message.of("note.preview"), List.of(), List.of());
                  }
                  public Outcome perform(Effect effect) {
                    effect.begins();
                    return switch (System.getProperty("kontor.test.outcome")) {
                      case "failed" -> Outcome.failed(Message.of("note.failed"));
                      case "uncertain" -> Outcome.uncertain(Message.of("note.uncertain"));
                      default -> Outcome.done(Message.of("note.done"));
                    };
                  }
                };
                """))
        .file(
            "messages_en.properties",
            """
            note.failed=The pencil broke.
            note.done=A note was written.
            note.uncertain=Nobody saw the pencil.
            """)
        .writeTo(real.plugin("sample.jar"));
    Files.writeString(real.profile("notes").resolve("profile.yaml"), NOTES);
    real.start(BASE);
    real.shops().put("main", List.of(Orders.plain("1"), Orders.plain("2")));
    browser = real.browser();
  }

  @AfterEach
  void close() {
    System.clearProperty(OUTCOME);
    real.close();
  }

  private void work() {
    real.host().engine().activation().activate("notes", CatchUp.ALL, "test");
    real.host().engine().untilIdle().run();
  }

  private long count(TaskState state) {
    return real.host().engine().tasks().countsByState().getOrDefault(state, 0L);
  }

  private String taskPath(String state) {
    Matcher row =
        Pattern.compile("href=\"(/tasks/\\d+)\"")
            .matcher(browser.open("/tasks?state=" + state).body());
    assertThat(row.find()).as("a task in state " + state).isTrue();
    return row.group(1);
  }

  @Test
  void a_parked_task_says_why_and_is_tried_again_with_a_reason_that_stays_in_the_journal() {
    work();
    assertThat(count(TaskState.PARKED)).isEqualTo(2);
    String path = taskPath("PARKED");

    assertThat(browser.open(path).body()).contains("The pencil broke.", "Try again");
    assertThat(browser.submit(path + "/retry", Map.of("reason", "")).body()).contains("WEB-10");
    System.setProperty(OUTCOME, "done");
    browser.open(path);
    browser.submit(path + "/retry", Map.of("reason", "a new pencil came"));
    real.host().engine().untilIdle().run();

    assertThat(count(TaskState.DONE)).isEqualTo(1);
    assertThat(browser.open(path).body()).contains("A note was written.", "a new pencil came");
    assertThat(browser.open("/journal?people=1").body()).contains("a new pencil came", "admin");
    assertThat(browser.open("/journal?kind=STEP").body())
        .contains("A note was written.")
        .doesNotContain("a new pencil came");
  }

  @Test
  void an_uncertain_task_waits_for_a_person_and_is_not_repeated_by_itself() {
    System.setProperty(OUTCOME, "uncertain");
    work();
    System.setProperty(OUTCOME, "done");
    real.host().engine().untilIdle().run();
    assertThat(count(TaskState.UNCERTAIN)).isEqualTo(2);
    assertThat(browser.open("/").body()).contains("href=\"/tasks?state=UNCERTAIN\">Tasks</a>");
    String path = taskPath("UNCERTAIN");
    assertThat(browser.open(path).body()).contains("Nobody saw the pencil.", "It went out");

    browser.submit(path + "/went-out", Map.of("reason", "the customer said so"));
    real.host().engine().untilIdle().run();

    assertThat(count(TaskState.DONE)).isEqualTo(1);
    assertThat(browser.open(path).body()).contains("the customer said so");
  }

  @Test
  void an_order_shows_all_that_was_done_about_it_newest_first() {
    System.setProperty(OUTCOME, "done");
    work();

    String page = browser.open("/orders/order/main/1").body();

    assertThat(page).contains("Order 101", "jan@example.org", "119.00");
    String timeline = page.substring(page.indexOf("k-time"));
    assertThat(timeline.indexOf("A note was written."))
        .isPositive()
        .isLessThan(timeline.indexOf("has become due for order 101"));
    assertThat(page).contains("k-state-done");

    browser.submit("/plugins/sample/pause", Map.of());
    assertThat(browser.open("/journal").body()).contains("A note was written.").doesNotContain("⟨");
  }

  @Test
  void the_chart_counts_what_came_to_be_and_what_was_done_today() {
    System.setProperty(OUTCOME, "done");
    work();

    String page = browser.open("/").body();

    assertThat(page).contains("10 Mar 2026");
    String today = page.substring(page.lastIndexOf("<th scope=\"row\""));
    assertThat(today).contains("<td data-value=\"2\">2</td><td data-value=\"2\">2</td>");
    assertThat(page.split("<th scope=\"row\"", -1)).hasSize(15);
  }

  @Test
  void every_order_of_all_shops_is_listed_once_from_page_to_page() {
    real.shops().put("main", orders("main", 70));
    real.shops().put("second", orders("second", 60));
    List<String> seen = listed();
    assertThat(seen).hasSize(130).doesNotHaveDuplicates();
  }

  /** The orders of all pages, one page after the other. */
  private List<String> listed() {
    var seen = new ArrayList<String>();
    String next = "/orders";
    int pages = 0;
    while (!next.isEmpty()) {
      HttpResponse<String> page = browser.open(next);
      ROW.matcher(page.body()).results().forEach(row -> seen.add(row.group(1)));
      Matcher more = NEXT.matcher(page.body());
      next = more.find() ? more.group(1).replace("&amp;", "&") : "";
      pages++;
    }
    assertThat(pages).isEqualTo(3);
    return seen;
  }

  @Test
  void L6_orders_whose_date_nobody_knows_are_listed_last_and_once_each() {
    real.shops().put("main", undated(orders("main", 70)));
    real.shops().put("second", undated(orders("second", 60)));

    assertThat(browser.open("/orders").body()).contains(">unknown</");
    List<String> seen = listed();
    assertThat(seen).hasSize(130).doesNotHaveDuplicates();
    assertThat(seen.subList(0, 2))
        .containsExactly("/orders/order/second/6060", "/orders/order/main/4070");
  }

  /** All but the last. */
  private static List<Order> undated(List<Order> orders) {
    var some = new ArrayList<Order>();
    orders.forEach(order -> some.add(Orders.ordered(order, Fact.unknown(NO_DATE))));
    some.set(orders.size() - 1, orders.get(orders.size() - 1));
    return some;
  }

  @Test
  void L6_nothing_fires_for_an_order_of_unknown_age_and_the_pages_say_why() throws IOException {
    System.setProperty(OUTCOME, "done");
    Files.writeString(
        real.profile("late").resolve("profile.yaml"),
        NOTES.replace("notes", "late").replace("not paid", "ordered at least 7 days ago"));
    real.refresh();
    Order old =
        Orders.ordered(Orders.plain("1"), Fact.known(Instant.parse("2026-03-02T09:00:00Z")));
    real.shops()
        .put("main", List.of(old, Orders.ordered(Orders.plain("2"), Fact.unknown(NO_DATE))));

    real.host().engine().activation().activate("late", CatchUp.ALL, "test");
    real.host().engine().untilIdle().run();

    assertThat(real.host().engine().tasks().countsByState()).containsOnly(Map.entry(DONE, 1L));
    assertThat(browser.open("/profiles/late").body()).contains("the date was lost");
    assertThat(browser.open("/orders/order/main/2").body()).contains("unknown: the date was lost");
  }

  /** All at the same moment: only the ids tell them apart. */
  private static List<Order> orders(String shop, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Orders.of(shop, Orders.plain(shop.length() + "%03d".formatted(i))))
        .toList();
  }

  @Test
  void an_order_is_found_by_its_number() {
    real.shops().put("main", orders("main", 70));
    String page = browser.open("/orders?q=104042").body();
    assertThat(ROW.matcher(page).results().map(row -> row.group(2))).containsExactly("104042");
    assertThat(browser.open("/orders?q=nobody").body()).contains("No order fits");
  }
}
