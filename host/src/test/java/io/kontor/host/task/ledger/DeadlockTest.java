package io.kontor.host.task.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.db.Database;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class DeadlockTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  // The server keeps what it tells about transactions until nobody has asked for 100 ms.
  private static final Duration POLL = Duration.ofMillis(150);

  @Test
  void P37_a_deadlock_while_firing_is_retried_and_nothing_fires_twice() throws Exception {
    Desk desk = Desk.open();
    Profile profile = desk.activate(ProfileDraft.of("reminder"));
    long first = skipped(desk, profile, "a");
    long second = skipped(desk, profile, "b");
    long before = deadlocks(desk.database);
    var held = new CountDownLatch(1);

    var intruder =
        CompletableFuture.runAsync(() -> lockInTheOtherOrder(desk.database, first, second, held));
    assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
    Map<String, Integer> fired =
        desk.ledger.fire(
            List.of(
                new Match(profile.id(), Parcel.waiting("a")),
                new Match(profile.id(), Parcel.waiting("b"))));
    intruder.get(60, TimeUnit.SECONDS);

    assertThat(deadlocks(desk.database)).isGreaterThan(before);
    assertThat(fired).isEqualTo(Map.of("reminder", 2));
    assertThat(desk.task(first).round()).isEqualTo(2);
    assertThat(desk.task(second).round()).isEqualTo(2);
  }

  private static long skipped(Desk desk, Profile profile, String id) {
    desk.fire(profile, Parcel.waiting(id));
    desk.parcels.put(Parcel.sent(id));
    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.SKIPPED);
    return task.id();
  }

  private static void lockInTheOtherOrder(
      Database database, long first, long second, CountDownLatch held) {
    var runs = new AtomicInteger();
    database.transaction(
        transaction -> {
          touch(transaction, second);
          held.countDown();
          if (runs.incrementAndGet() == 1) {
            awaitLockWait(database);
          }
          return touch(transaction, first);
        });
  }

  private static int touch(Database transaction, long id) {
    return transaction.update(
        "UPDATE task SET title = CONCAT(title, '!') WHERE id = :id", Map.of("id", id));
  }

  private static void awaitLockWait(Database database) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < end) {
      boolean waits =
          database
              .first(
                  """
                  SELECT 1 AS n FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'
                  """,
                  Map.of(),
                  row -> row.flag("n"))
              .isPresent();
      if (waits) {
        return;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    throw new AssertionError("Nobody waits for a lock");
  }

  private static long deadlocks(Database database) {
    return database
        .first(
            """
            SELECT variable_value AS n FROM information_schema.global_status
            WHERE variable_name = 'INNODB_DEADLOCKS'
            """,
            Map.of(),
            row -> row.integer("n"))
        .orElseThrow();
  }
}
