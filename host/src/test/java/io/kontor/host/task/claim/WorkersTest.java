package io.kontor.host.task.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.WatchedDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The hands of a node: their beats, and when there is nothing left to do. */
class WorkersTest {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration OFTEN = Duration.ofMillis(10);
  private static final int PATIENCE = 20;

  private final Desk desk = Desk.open();

  private Profile fire(int parcels) {
    Profile profile = desk.activate(ProfileDraft.of("reminder"));
    for (int i = 0; i < parcels; i++) {
      desk.fire(profile, Parcel.waiting("p" + i));
    }
    return profile;
  }

  private Outcome sendAfter(CountDownLatch latch, Effect effect) {
    await(latch);
    return desk.mail.send(effect);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void an_error_does_not_end_the_claiming() {
    fire(1);
    var done = new CountDownLatch(1);
    desk.mail.does(
        effect -> {
          done.countDown();
          return desk.mail.send(effect);
        });
    var broken = new AtomicInteger();
    var database =
        new WatchedDatabase(desk.database) {
          @Override
          protected void transaction() {
            if (broken.incrementAndGet() <= 3) {
              throw new StackOverflowError("claiming broke");
            }
          }
        };

    try (var workers =
        new Workers(new Claims(database, "node-1", LEASE), desk.runner, desk.clock, 2, LEASE)) {
      workers.start(OFTEN);
      await(done);
    }
    assertThat(desk.onlyTask().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void leases_are_renewed_while_the_search_for_work_is_stuck() {
    fire(1);
    var renewed = new CountDownLatch(3);
    var letGo = new CountDownLatch(1);
    var searches = new AtomicInteger();
    var database =
        new WatchedDatabase(desk.database) {
          @Override
          protected void transaction() {
            if (searches.incrementAndGet() == 1 || desk.onlyTask().state() != TaskState.RUNNING) {
              return;
            }
            WorkersTest.await(letGo);
          }

          @Override
          protected void update(String sql) {
            renewed.countDown();
          }
        };
    desk.mail.does(effect -> sendAfter(letGo, effect));

    try (var workers =
        new Workers(new Claims(database, "node-1", LEASE), desk.runner, desk.clock, 2, OFTEN)) {
      workers.start(OFTEN);
      await(renewed);
      letGo.countDown();
    }
    assertThat(desk.mail.effects()).hasSize(1);
  }

  @Test
  void leases_are_renewed_while_the_last_steps_are_waited_for_at_the_end() throws Exception {
    fire(1);
    var begun = new CountDownLatch(1);
    var letGo = new CountDownLatch(1);
    var renewed = new AtomicInteger();
    var database =
        new WatchedDatabase(desk.database) {
          @Override
          protected void update(String sql) {
            renewed.incrementAndGet();
          }
        };
    desk.mail.does(
        effect -> {
          begun.countDown();
          return sendAfter(letGo, effect);
        });
    var workers =
        new Workers(new Claims(database, "node-1", LEASE), desk.runner, desk.clock, 2, OFTEN);
    workers.pump();
    await(begun);

    CompletableFuture<Void> closing = CompletableFuture.runAsync(workers::close);
    int before = renewed.get();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (renewed.get() < before + 3 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(renewed.get()).isGreaterThanOrEqualTo(before + 3);
    assertThat(closing).isNotDone();
    letGo.countDown();
    closing.get(PATIENCE, TimeUnit.SECONDS);
    assertThat(desk.onlyTask().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void drained_means_that_no_node_has_anything_under_way() throws Exception {
    fire(1);
    var letGo = new CountDownLatch(1);
    desk.mail.does(effect -> sendAfter(letGo, effect));
    Desk other = desk.node("node-2");

    try (var here = new Workers(desk.claims, desk.runner, desk.clock, 2);
        var there = new Workers(other.claims, other.runner, other.clock, 2)) {
      there.pump();
      CompletableFuture<Long> drained = CompletableFuture.supplyAsync(here::drain);
      try {
        drained.get(500, TimeUnit.MILLISECONDS);
        throw new AssertionError("It ended while tasks were running");
      } catch (TimeoutException stillAtIt) {
        letGo.countDown();
      }
      drained.get(PATIENCE, TimeUnit.SECONDS);
    }
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.DONE, 1L));
  }

  @Test
  void drained_means_that_what_followed_is_done_too() {
    for (int i = 0; i < 12; i++) {
      Profile profile = desk.activate(ProfileDraft.of("p" + (char) ('a' + i)));
      desk.fire(profile, Parcel.waiting("1"), Parcel.waiting("2"));
    }
    try (var workers = new Workers(desk.claims, desk.runner, desk.clock, 3)) {
      assertThat(workers.drain()).isEqualTo(24);
      assertThat(workers.running()).isZero();
    }
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.DONE, 24L));
  }
}
