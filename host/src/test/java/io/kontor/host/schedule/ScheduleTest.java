package io.kontor.host.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.db.LentDatabase;
import io.kontor.host.task.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Duration OFTEN = Duration.ofMillis(50);

  @Test
  void work_recurs_and_is_kept_in_the_database() throws Exception {
    var thrice = new CountDownLatch(3);
    try (var schedule = new Schedule(TestDatabase.pool(), "node-1")) {
      schedule.every(OFTEN, "tick", thrice::countDown);
      schedule.start();
      assertThat(thrice.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(
            LentDatabase.of(TestDatabase.pool())
                .list(
                    "SELECT TRIGGER_NAME AS name FROM QRTZ_TRIGGERS",
                    Map.of(),
                    row -> row.text("name")))
        .contains("tick");
  }

  @Test
  void work_that_fails_comes_again_at_its_next_time() throws Exception {
    var twice = new CountDownLatch(2);
    try (var schedule = new Schedule(TestDatabase.pool(), "node-1")) {
      schedule.every(
          OFTEN,
          "failing",
          () -> {
            twice.countDown();
            throw new IllegalStateException("broken");
          });
      schedule.start();
      assertThat(twice.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void the_same_work_never_runs_twice_at_a_time_and_keeps_nobody_else_waiting() throws Exception {
    var letGo = new CountDownLatch(1);
    var others = new CountDownLatch(5);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    try (var schedule = new Schedule(TestDatabase.pool(), "node-1")) {
      schedule.every(
          OFTEN,
          "slow",
          () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            await(letGo);
            running.decrementAndGet();
          });
      schedule.every(OFTEN, "other", others::countDown);
      schedule.start();
      boolean served = others.await(60, TimeUnit.SECONDS);
      letGo.countDown();
      assertThat(served).isTrue();
    }
    assertThat(most).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
