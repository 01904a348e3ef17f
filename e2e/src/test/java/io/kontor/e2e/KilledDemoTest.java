package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** L19: what a killed run began, the next one ends, and no mail leaves twice. */
class KilledDemoTest {

  private static final long SEED = 20260310;
  private static final int MAILS = 114;
  private static final int KILLS_AMONG_MAILS = 7;
  private static final List<String> STEPS_OF_A_START =
      List.of("Creating the database", "Making the demo's shop", "Bringing the tables up to date");

  private final Random random = new Random(SEED);

  @Test
  void L19_ten_kills_at_random_moments_lose_no_mail_and_double_none() {
    DemoFolder undisturbed = DemoFolder.fresh("undisturbed");
    undisturbed.run();
    DemoFolder killed = DemoFolder.fresh("killed");

    STEPS_OF_A_START.forEach(step -> killAfter(killed, run -> run.hasSaid(step), 300));
    random
        .ints(1, MAILS)
        .distinct()
        .limit(KILLS_AMONG_MAILS)
        .sorted()
        .forEach(mails -> killAfter(killed, run -> killed.mailCount() >= mails, 20));
    JsonNode summary = killed.run();

    List<String> arrived = killed.mails().messageIds();
    assertThat(arrived).doesNotHaveDuplicates();
    List<String> missing =
        undisturbed.mails().messageIds().stream().filter(id -> !arrived.contains(id)).toList();
    int uncertain = summary.get("tasks").path("UNCERTAIN").asInt(0);
    int done = summary.get("tasks").path("DONE").asInt(0);
    assertThat(undisturbed.mails().messageIds()).containsAll(arrived).hasSize(MAILS);
    assertThat(done + uncertain).isEqualTo(MAILS);
    assertThat(missing).hasSizeLessThanOrEqualTo(uncertain);
  }

  private void killAfter(DemoFolder folder, Predicate<Running> moment, int millis) {
    Running run = Program.java(folder.once());
    try {
      assertThat(run.until(() -> moment.test(run))).as("still running at the moment").isTrue();
      assertThat(run.endsWithin(random.nextInt(millis))).as("ended before the kill").isFalse();
    } finally {
      run.kill();
    }
  }
}
