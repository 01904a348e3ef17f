package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.e2e.Debugger.Call;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** L19: what a killed run began, the next one ends, and no mail leaves twice. */
class KilledDemoTest {

  private static final long SEED = 20260310;
  private static final int MAILS = 116;
  private static final int HALF = MAILS / 2;
  private static final int KILLS_IN_FIRST_HALF = 4;
  private static final int KILLS_IN_SECOND_HALF = 3;

  /** Each kill may leave one mail for each of four workers of which nobody can know. */
  private static final int MOST_UNCERTAIN = 4 * (KILLS_IN_FIRST_HALF + KILLS_IN_SECOND_HALF);

  private static final int SURELY_REACHED = MAILS - MOST_UNCERTAIN;

  private static final int SIGKILL = 128 + 9;

  /** One call each for every mail: before it is sent, complete, kept, and answered. */
  private static final List<Call> PLACES_OF_A_MAIL =
      List.of(
          new Call("io.kontor.host.mail.SmtpConnection", "send"),
          new Call("io.kontor.host.mail.SmtpConnection", "finishData"),
          new Call("io.kontor.host.mail.MailIndex", "append"),
          new Call("io.kontor.host.mail.SmtpPool", "give"));

  private final Random random = new Random(SEED);
  private final DemoFolder killed = DemoFolder.fresh("killed");

  @Test
  void L19_ten_kills_at_random_moments_lose_no_mail_and_double_none() {
    List<String> expected = DemoFolder.done().mails().messageIds();

    killAt(new Call("io.kontor.host.demo.DemoShop", "insert"), 1 + random.nextInt(4));
    killAt(new Call("io.kontor.host.db.Migrations", "migrateHost"), 1);
    killAt(new Call("io.kontor.host.task.ledger.Ledger", "fire"), 1 + random.nextInt(2));
    killAmongMails(KILLS_IN_FIRST_HALF, 1, HALF);
    killAmongMails(KILLS_IN_SECOND_HALF, HALF, SURELY_REACHED);
    JsonNode tasks = killed.run().get("tasks");

    List<String> arrived = killed.mails().messageIds();
    List<String> uncertain = killed.uncertainMessageIds();
    assertThat(arrived).doesNotHaveDuplicates();
    assertThat(expected).hasSize(MAILS).containsAll(arrived);
    assertThat(expected).filteredOn(id -> !arrived.contains(id)).isSubsetOf(uncertain);
    assertThat(uncertain).hasSizeLessThanOrEqualTo(MOST_UNCERTAIN);
    assertThat(tasks.path("DONE").asInt() + uncertain.size()).isEqualTo(MAILS);
    assertThat(tasks.path("UNCERTAIN").asInt()).isEqualTo(uncertain.size());
  }

  private void killAmongMails(int kills, int from, int to) {
    random
        .ints(from, to)
        .distinct()
        .limit(kills)
        .sorted()
        .forEach(mails -> killAt(anyPlace(), Math.max(1, mails - killed.mailCount())));
  }

  private Call anyPlace() {
    return PLACES_OF_A_MAIL.get(random.nextInt(PLACES_OF_A_MAIL.size()));
  }

  private void killAt(Call call, int times) {
    try (var debugger = new Debugger()) {
      Running run = Program.java(List.of(debugger.option()), killed.once());
      boolean stands = debugger.stopsAt(call, times);
      assertThat(run.kill()).as("%s, %d times:%n%s", call, times, run.said()).isEqualTo(SIGKILL);
      assertThat(stands).isTrue();
    }
    assertThat(killed.hasSummary()).isFalse();
    assertThat(killed.mailCount()).isLessThan(MAILS);
  }
}
