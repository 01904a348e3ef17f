package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code kontor demo --once}, run after run, each time as a program of its own. */
class DemoTest {

  private static final String FIRST =
      """
      {"orders":2000,"evaluated":2000,"fired":{"versandbestaetigung":21,"zahlungserinnerung":95},\
      "mails":{"accepted":116,"uncertain":0},"tasks":{"DONE":116}}""";
  private static final String SECOND_REMINDER =
      "(Zweite Erinnerung|Second reminder|Secondo sollecito).*";

  private static final DemoFolder first = DemoFolder.done();
  private static final JsonNode summary = first.summary();

  @Test
  void the_first_run_finds_the_demos_reminders_and_parcels() {
    assertThat(withoutSeconds(summary)).isEqualTo(FIRST);
    assertThat(summary.get("seconds").propertyNames())
        .containsExactlyInAnyOrder("ready", "first-mail", "total");
    assertThat(first.mails().messageIds()).hasSize(116).doesNotHaveDuplicates();
  }

  @Test
  void customers_are_written_to_in_their_language() {
    List<String> subjects = first.mails().header("Subject");

    assertThat(first.mails().header("Content-Language")).containsOnly("de", "en", "it");
    assertThat(subjects).anyMatch(it -> it.endsWith("haben Sie die Zahlung vergessen?"));
    assertThat(subjects).anyMatch(it -> it.endsWith("did the payment slip your mind?"));
    assertThat(subjects).anyMatch(it -> it.endsWith("ha dimenticato il pagamento?"));
  }

  @Test
  void two_fresh_folders_come_to_the_same() {
    DemoFolder other = DemoFolder.fresh("other");

    assertThat(withoutSeconds(other.run())).isEqualTo(withoutSeconds(summary));
    assertThat(other.mails().messageIds())
        .containsExactlyInAnyOrderElementsOf(first.mails().messageIds());
  }

  @Test
  void a_second_run_by_the_launcher_finds_nothing_left_to_do() {
    DemoFolder again = first.copy("again");

    Program.launcher(again.once()).succeeds();

    assertThat(withoutSeconds(again.summary()))
        .isEqualTo(
            """
            {"orders":2000,"evaluated":2000,"fired":{},\
            "mails":{"accepted":0,"uncertain":0},"tasks":{"DONE":116}}""");
    assertThat(again.mails()).isEqualTo(first.mails());
  }

  @Test
  void of_five_altered_orders_exactly_those_five_fire() {
    DemoFolder altered = first.copy("altered");
    List<String> customers = altered.forgetPayments(5);

    JsonNode after = altered.run();

    assertThat(after.get("fired")).hasToString("{\"zahlungserinnerung\":5}");
    assertThat(after.get("tasks")).hasToString("{\"DONE\":121}");
    assertThat(altered.mails().after(first.mails()).recipients())
        .hasSize(5)
        .containsExactlyInAnyOrderElementsOf(customers);
  }

  @Test
  void a_week_later_exactly_the_second_reminders_leave() {
    DemoFolder later = first.copy("later");

    JsonNode after = later.run("--at", "2026-03-17T09:00:00Z");

    assertThat(after.get("fired")).hasToString("{\"zahlungserinnerung\":95}");
    Mails second = later.mails().after(first.mails());
    assertThat(second.header("Subject")).hasSize(95).allMatch(it -> it.matches(SECOND_REMINDER));
    assertThat(second.recipients()).containsExactlyInAnyOrderElementsOf(reminded());
  }

  private static List<String> reminded() {
    List<String> subjects = first.mails().header("Subject");
    List<String> recipients = first.mails().recipients();
    return IntStream.range(0, subjects.size())
        .filter(i -> subjects.get(i).matches(".*(Zahlung|payment|pagamento).*"))
        .mapToObj(recipients::get)
        .toList();
  }

  private static String withoutSeconds(JsonNode summary) {
    ObjectNode rest = (ObjectNode) summary.deepCopy();
    rest.remove("seconds");
    return rest.toString();
  }
}
