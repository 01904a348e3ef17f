package io.kontor.host.task.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.run.EffectKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static Hands hands(int free) {
    return new Hands(free, free, List.of());
  }

  @Test
  void L20_one_task_of_a_subject_runs_at_a_time_by_priority_and_profile() {
    Desk desk = Desk.open();
    Profile later = desk.activate(ProfileDraft.of("a-later"));
    Profile first = desk.activate(ProfileDraft.of("z-first").first(10));
    desk.fire(later, Parcel.waiting("1"));
    desk.fire(first, Parcel.waiting("1"));
    desk.claims.promote(desk.clock.instant());

    assertThat(desk.claims.claim(hands(5))).extracting(Task::profile).containsExactly("z-first");
    assertThat(desk.claims.claim(hands(5))).isEmpty();
    assertThat(desk.node("node-2").claims.claim(hands(5))).isEmpty();
  }

  @Test
  void L20_cancel_and_remind_match_together_on_a_thousand_orders_and_no_reminder_leaves() {
    Desk desk = Desk.open();
    Profile cancel = desk.activate(ProfileDraft.of("cancel").first(10).steps("file"));
    Profile remind = desk.activate(ProfileDraft.of("remind"));
    var parcels = new HashMap<String, String>();
    var matches = new ArrayList<Match>();
    for (int i = 0; i < 1000; i++) {
      Subject parcel = Parcel.waiting("p" + i);
      desk.parcels.put(parcel);
      matches.add(new Match(remind.id(), parcel));
      matches.add(new Match(cancel.id(), parcel));
      parcels.put(key(cancel, "p" + i), "p" + i);
    }
    desk.ledger.fire(matches);
    desk.file.does(
        effect -> {
          desk.parcels.put(Parcel.sent(parcels.getOrDefault(effect.key(), "?")));
          return desk.file.send(effect);
        });

    try (var one = workersOf(desk);
        var two = workersOf(desk.node("node-2"))) {
      two.pump();
      one.drain();
    }

    assertThat(desk.mail.effects()).isEmpty();
    assertThat(desk.file.effects()).hasSize(1000).doesNotHaveDuplicates();
    assertThat(desk.query.countsByState("remind")).isEqualTo(Map.of(TaskState.SKIPPED, 1000L));
  }

  private static Workers workersOf(Desk desk) {
    return new Workers(desk.claims, desk.runner, desk.clock, 4);
  }

  private static String key(Profile profile, String id) {
    return EffectKeys.of(profile.id(), Parcel.waiting(id).ref(), "1", 0);
  }

  @Test
  void P2_two_nodes_with_eight_threads_send_each_mail_once() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(ProfileDraft.of("reminder"));
    IntStream.range(0, 160).forEach(i -> desk.parcels.put(Parcel.waiting("p" + i)));
    desk.ledger.fire(
        IntStream.range(0, 160)
            .mapToObj(i -> new Match(profile.id(), Parcel.waiting("p" + i)))
            .toList());

    try (var one = workersOf(desk);
        var two = workersOf(desk.node("node-2"))) {
      two.pump();
      one.drain();
      two.drain();
    }

    assertThat(desk.mail.effects()).hasSize(160).doesNotHaveDuplicates();
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.DONE, 160L));
  }

  @Test
  void a_slow_profile_leaves_a_hand_to_the_others() throws Exception {
    Desk desk = Desk.open();
    Profile slow = desk.activate(ProfileDraft.of("slow").first(1));
    Profile quick = desk.activate(ProfileDraft.of("quick").steps("file"));
    var letGo = new CountDownLatch(1);
    var quickDone = new CountDownLatch(1);
    desk.mail.does(effect -> waitFor(desk, letGo, effect));
    desk.file.does(
        effect -> {
          quickDone.countDown();
          return desk.file.send(effect);
        });
    IntStream.range(0, 5).forEach(i -> desk.fire(slow, Parcel.waiting("s" + i)));
    desk.fire(quick, Parcel.waiting("q"));

    try (var workers = new Workers(desk.claims, desk.runner, desk.clock, 3)) {
      workers.pump();
      assertThat(desk.mail.effects()).isEmpty();
      boolean done = quickDone.await(20, TimeUnit.SECONDS);
      letGo.countDown();
      workers.drain();
      assertThat(done).as("the quick profile was served while the slow one hung").isTrue();
    }
    assertThat(desk.mail.effects()).hasSize(5);
  }

  private static Outcome waitFor(Desk desk, CountDownLatch latch, Effect effect) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("never let go");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return desk.mail.send(effect);
  }

  @Test
  void a_renewed_lease_is_not_taken_over_and_an_expired_one_is() {
    Desk desk = Desk.open();
    Profile profile = desk.activate(ProfileDraft.of("reminder"));
    desk.fire(profile, Parcel.waiting("1"));
    Task task = desk.claimOne();
    age(desk);
    desk.claims.renew(Set.of(task.id()));
    assertThat(desk.node("node-2").claims.takeOverExpired()).isZero();

    age(desk);
    assertThat(desk.node("node-2").claims.takeOverExpired()).isEqualTo(1);
    desk.claims.renew(Set.of(task.id()));
    Task again = desk.node("node-2").claimOne();
    assertThat(again.owner()).isEqualTo("node-2");
    assertThat(again.fence()).isGreaterThan(task.fence());
  }

  private static void age(Desk desk) {
    desk.database.update(
        "UPDATE task SET lease_until = NOW(6) - INTERVAL 1 SECOND WHERE state = 'RUNNING'",
        Map.of());
  }

  @Test
  void all_that_is_due_is_claimed_in_the_order_of_priority_profile_and_occurrence() {
    Desk desk = Desk.open();
    List<Profile> profiles =
        List.of(
            desk.activate(ProfileDraft.of("b")),
            desk.activate(ProfileDraft.of("a")),
            desk.activate(ProfileDraft.of("c").first(1)));
    for (int i = 0; i < profiles.size(); i++) {
      desk.fire(profiles.get(i), Parcel.waiting("p" + i));
    }
    var seen = new HashSet<Long>();
    assertThat(List.of(desk.claimOne(), desk.claimOne(), desk.claimOne()))
        .allMatch(task -> seen.add(task.id()))
        .extracting(Task::profile)
        .containsExactly("c", "a", "b");
  }
}
