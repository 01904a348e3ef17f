package io.kontor.host.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.Shops;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.LentShops;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.OrderSubjects;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.watch.WatchedSubjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrialsTest {

  private static final String PROFILE =
      """
      version: 1
      id: reminder
      language: en
      when:
        - not paid
        - not in folder "Reminded"
        - ordered at least 7 days ago
      repeat: { times: 2, every: P7D }
      steps:
        - mail: { template: mail }
        - move-to-folder: { folder: Reminded }
      """;

  private static final String DUE =
      """
      version: 1
      title: { en: Seven days, it: Sette giorni }
      moment: 2026-03-17 10:00
      order: { ordered: 2026-03-10 10:00 }
      expect:
        fires: yes
        level: 1
        steps:
          - mail:
              to: anna@example.org
              language: en
              subject: Order 10042, 1
              text: [ "Please pay €119.00 now", Anna ]
              without: last
              exactly: |
                Dear Anna,
                Please pay €119.00 now.
          - move-to-folder: { was: "", becomes: Reminded }
      """;

  @TempDir private Path profiles;

  private final TemplateEngine templates = new TemplateEngine();
  private final LentShops shops = new LentShops(new NoShops());
  private Path folder = Path.of("");

  /** No trial may ask a real shop. */
  private static final class NoShops implements Shops {
    @Override
    public Set<String> keys() {
      throw new AssertionError("real shops are not asked");
    }

    @Override
    public Shop shop(String key) {
      throw new AssertionError("real shops are not asked");
    }
  }

  @BeforeEach
  void profile() throws IOException {
    folder = Files.createDirectories(profiles.resolve("reminder"));
    Files.createDirectories(folder.resolve("cases"));
    write("profile.yaml", PROFILE);
    write(
        "mail.en.ftlh",
        """
        <@subject>Order ${number}, ${level}</@subject>
        <p>Dear ${customer.billing.firstName},</p>
        <p>Please pay ${money(totals.gross)} now.</p>
        """);
  }

  @AfterEach
  void close() {
    templates.close();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<CaseResult> run() {
    var subjects = new WatchedSubjects(List.of(new OrderSubjects(new ConnectedShops(List.of()))));
    var conditions = new ConditionTypes(OrderConditions.types());
    return new Trials(subjects, conditions, new DeskActions(shops), shops, templates).run(folder);
  }

  private CaseResult run(String text) throws IOException {
    write("cases/one.yaml", text);
    List<CaseResult> results = run();
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static List<String> differences(CaseResult result) {
    assertThat(result.problems()).isEmpty();
    return result.differences().stream()
        .map(one -> one.where() + ": " + one.expected() + " | " + one.got())
        .toList();
  }

  @Test
  void a_case_is_decided_and_prepared_and_nothing_is_done() throws IOException {
    CaseResult result = run(DUE);

    assertThat(differences(result)).isEmpty();
    assertThat(result.asExpected()).isTrue();
    assertThat(result.untried()).isEmpty();
    assertThat(result.file()).isEqualTo("reminder/cases/one.yaml");
    assertThat(result.title().in(Language.IT)).isEqualTo("Sette giorni");
    assertThat(result.title().in(Language.DE)).isEqualTo("Seven days");
  }

  @Test
  void whatever_comes_out_otherwise_is_named_with_what_was_expected_and_what_came()
      throws IOException {
    String wrong =
        DUE.replace("level: 1", "level: 2")
            .replace("to: anna@example.org", "to: bob@example.org")
            .replace("language: en", "language: de")
            .replace("subject: Order 10042, 1", "subject: Order 10043")
            .replace("Anna ]", "Bob ]")
            .replace("without: last", "without: now")
            .replace("  Dear Anna,", "  Dear Bob,")
            .replace("becomes: Reminded", "becomes: Done");

    assertThat(differences(run(wrong)))
        .containsExactly(
            "expect.level: 2 | 1",
            "expect.steps[1].mail.to: bob@example.org | anna@example.org",
            "expect.steps[1].mail.language: de | en",
            "expect.steps[1].mail.subject: Order 10043 | Order 10042, 1",
            "expect.steps[1].mail.exactly: Dear Bob, Please pay €119.00 now."
                + " | Dear Anna, Please pay €119.00 now.",
            "expect.steps[1].mail.text: Bob | Dear Anna, Please pay €119.00 now.",
            "expect.steps[1].mail.without: now | Dear Anna, Please pay €119.00 now.",
            "expect.steps[2].move-to-folder.becomes: Done | Reminded");
  }

  @Test
  void what_keeps_a_profile_from_firing_is_named_by_its_sentence() throws IOException {
    String paid = DUE.replace("{ ordered", "{ paid: 2026-03-12 09:00, folder: Reminded, ordered");

    assertThat(differences(run(paid)))
        .containsExactly(
            "expect.fires: yes"
                + " | no: not paid (12 Mar 2026, 09:00), not in folder \"Reminded\" (Reminded)");
    assertThat(differences(run(expecting(paid, "fires: no", "because: not paid"))))
        .containsExactly(
            "expect.because: not paid"
                + " | not paid (12 Mar 2026, 09:00), not in folder \"Reminded\" (Reminded)");
    assertThat(
            differences(
                run(
                    expecting(
                        paid, "fires: no", "because: [not paid, 'not in folder \"Reminded\"']"))))
        .isEmpty();
    assertThat(differences(run(expecting(DUE, "fires: no"))))
        .containsExactly("expect.fires: no | yes");
  }

  @Test
  void L6_what_nobody_knows_makes_a_profile_undecidable() throws IOException {
    String unknown = DUE.replace("{ ordered", "{ paid: unknown, ordered");

    assertThat(differences(run(expecting(unknown, "fires: unknown", "because: not paid"))))
        .isEmpty();
    assertThat(differences(run(expecting(unknown, "fires: no"))))
        .containsExactly("expect.fires: no | unknown: not paid (given as unknown)");
  }

  @Test
  void L2_the_second_time_is_due_a_week_after_the_first_was_done_and_there_is_no_third()
      throws IOException {
    String first = DUE + "done: { reminder: 2026-03-10 10:00 }\n";
    String early = DUE + "done: { reminder: 2026-03-10 10:01 }\n";
    String twice = DUE + "done: { reminder: [2026-03-01 10:00, 2026-03-09 10:00] }\n";

    assertThat(differences(run(expecting(first, "fires: yes", "level: 2")))).isEmpty();
    assertThat(differences(run(expecting(early, "fires: no", "because: repeat")))).isEmpty();
    assertThat(differences(run(expecting(twice, "fires: no", "because: repeat")))).isEmpty();
    assertThat(differences(run(first)))
        .contains(
            "expect.level: 1 | 2", "expect.steps[1].mail.subject: Order 10042, 1 | Order 10042, 2");
  }

  @Test
  void a_step_that_is_refused_is_a_difference_unless_it_is_expected() throws IOException {
    write("mail.en.ftlh", "<@subject>x</@subject>\n${shipment.trackingUrl}\n");
    CaseResult result = run(expecting(DUE, "fires: yes"));

    assertThat(differences(result)).containsExactly("expect.steps[1].mail.refused: – | TEMPLATE-5");
    assertThat(result.differences().get(0).why().orElseThrow().values())
        .containsEntry("template", "mail.en.ftlh")
        .containsEntry("line", "2");
    assertThat(
            differences(
                run(
                    expecting(
                        DUE,
                        "fires: yes",
                        "steps: [ mail: { refused: TEMPLATE-5 }, move-to-folder ]"))))
        .isEmpty();
  }

  @Test
  void a_step_without_its_action_is_said_to_be_untried() throws IOException {
    write("profile.yaml", PROFILE + "  - fax\n");

    CaseResult result = run(expecting(DUE, "fires: yes", "steps: [ mail, move-to-folder, fax ]"));
    assertThat(differences(result)).isEmpty();
    assertThat(result.untried()).containsExactly("fax");
    assertThat(differences(run(expecting(DUE, "fires: yes", "steps: [ fax ]"))))
        .containsExactly("expect.steps: fax | mail, move-to-folder, fax");
  }

  @Test
  void L18_what_ends_a_task_ends_it_before_its_next_step() throws IOException {
    write("profile.yaml", PROFILE.replace("repeat:", "until: not sent\nrepeat:"));

    assertThat(
            differences(
                run(
                    expecting(
                        DUE,
                        "fires: yes",
                        "steps: [ mail, move-to-folder: { refused: watch.ended } ]"))))
        .isEmpty();
  }

  @Test
  void everything_wrong_in_a_case_is_named_at_its_place_and_the_others_are_tried()
      throws IOException {
    write("cases/good.yaml", DUE);
    write(
        "cases/bad.yaml",
        """
        version: 2
        moment: today
        order: { payd: no, paid: soon, total: 119, payment: cash }
        expect: { fires: perhaps, because: not payd, steps: [ [] ] }
        """);
    List<CaseResult> results = run();

    assertThat(results).extracting(CaseResult::asExpected).containsExactly(false, true);
    assertThat(results.get(0).problems())
        .extracting(problem -> problem.place() + " " + problem.message().key())
        .containsExactly(
            "reminder/cases/bad.yaml:2:9 CONFIG-2",
            "reminder/cases/bad.yaml:3:10 CONFIG-1",
            "reminder/cases/bad.yaml:3:26 CONFIG-2",
            "reminder/cases/bad.yaml:3:39 CONFIG-2",
            "reminder/cases/bad.yaml:3:53 CONFIG-2",
            "reminder/cases/bad.yaml:4:18 CONFIG-2",
            "reminder/cases/bad.yaml:4:36 CONDITION-3");
    assertThat(results.get(0).problems().get(1).message().values())
        .containsEntry("nearest", "paid");
    assertThat(results.get(0).problems().get(5).message().values())
        .containsEntry("allowed", "yes, no, unknown");
  }

  @Test
  void a_profile_without_cases_and_a_broken_one_have_no_results() throws IOException {
    assertThat(run()).isEmpty();
    write("cases/one.yaml", DUE);
    write("profile.yaml", PROFILE.replace("not paid", "not payd"));
    assertThat(run()).isEmpty();
  }

  /** The same case with other expectations. */
  private static String expecting(String text, String... lines) {
    String done = text.contains("done:") ? text.substring(text.indexOf("done:")) : "";
    String head = text.substring(0, text.indexOf("expect:"));
    return head + done + "expect:\n  " + String.join("\n  ", lines) + "\n";
  }
}
