package io.kontor.host.task.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Message;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.FakeAction;
import io.kontor.host.task.FakeSource;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host that dies at each boundary of a step: what the next one makes of it (L19). */
class CrashTest {

  private static final Message WHY = Message.of("fake.why");

  /** Nobody catches it: the thread is gone, as after a kill. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private Desk desk = Desk.open();

  @BeforeEach
  void begin() {
    desk = Desk.open();
  }

  private void fire(String... steps) {
    Profile profile = desk.activate(ProfileDraft.of("reminder").steps(steps));
    desk.fire(profile, Parcel.waiting("1"));
  }

  private void dieRunning() {
    Task task = desk.claimOne();
    assertThatThrownBy(() -> desk.runner.run(task)).isInstanceOf(Killed.class);
    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.RUNNING);
  }

  private static Outcome die() {
    throw new Killed();
  }

  private Outcome dieAfter(FakeAction action, Effect effect) {
    action.send(effect);
    return die();
  }

  @Test
  void L19_claimed_but_not_begun_runs_once_on_the_next_node() {
    fire("mail");
    desk.claimOne();
    desk.leasesEnd();

    assertThat(desk.node("node-2").runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
  }

  @Test
  void L19_a_mail_begun_but_not_yet_sending_is_sent_again() {
    fire("mail");
    desk.mail.does(effect -> die());
    dieRunning();
    desk.mail.works();
    desk.leasesEnd();

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
  }

  @Test
  void L19_a_mail_in_sending_is_uncertain_and_never_sent_again() {
    fire("mail", "file");
    desk.mail.does(effect -> dieAfter(desk.mail, effect));
    dieRunning();
    desk.mail.works();
    desk.leasesEnd();

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.UNCERTAIN);
    assertThat(task.reason().key()).isEqualTo("TASK-6");
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.file.effects()).isEmpty();
  }

  @Test
  void L19_an_idempotent_step_is_repeated_with_the_same_key() {
    fire("file");
    desk.file.does(effect -> dieAfter(desk.file, effect));
    dieRunning();
    desk.file.works();
    desk.leasesEnd();

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.file.effects()).hasSize(2);
    assertThat(desk.file.effects().get(0)).isEqualTo(desk.file.effects().get(1));
  }

  @Test
  void L19_an_idempotent_step_that_made_its_own_condition_false_is_finished_all_the_same() {
    fire("file");
    desk.file.does(effect -> dieAfter(desk.file, effect));
    dieRunning();
    desk.file.works();
    desk.parcels.put(Parcel.sent("1"));
    desk.leasesEnd();

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void L19_a_step_that_can_be_probed_is_asked_and_not_repeated_if_it_happened() {
    fire("order");
    desk.order.does(effect -> dieAfter(desk.order, effect));
    dieRunning();
    desk.order.works().probed = Outcome.done(WHY);
    desk.leasesEnd();

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.order.effects()).hasSize(1);
  }

  @Test
  void L19_a_step_whose_other_system_is_away_is_asked_later_and_no_person_before() {
    fire("order");
    desk.order.does(effect -> dieAfter(desk.order, effect));
    dieRunning();
    desk.order.works().probed = Outcome.done(WHY);
    desk.order.probing =
        () -> {
          throw new KontorException(FakeSource.Trouble.AWAY, Map.of());
        };
    desk.leasesEnd();
    Task waiting = desk.runOne();
    assertThat(waiting.state()).isEqualTo(TaskState.WAITING);
    assertThat(waiting.attempts()).isZero();

    desk.order.probing = () -> {};
    desk.clock.set(waiting.dueAt());
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.order.effects()).hasSize(1);
  }

  @Test
  void L19_a_step_that_was_probed_in_vain_is_done_once_more() {
    fire("order");
    desk.order.does(effect -> die());
    dieRunning();
    desk.order.works().probed = Outcome.retryLater(WHY);
    desk.leasesEnd();

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.order.effects()).hasSize(1);
  }

  @Test
  void L19_between_two_steps_the_first_is_not_repeated() {
    fire("mail", "file");
    desk.file.does(effect -> die());
    dieRunning();
    desk.file.works();
    desk.leasesEnd();

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L24_an_owner_who_was_given_up_may_not_begin_an_effect() {
    fire("mail");
    var taken = new AtomicInteger();
    desk.mail.does(
        effect -> {
          desk.leasesEnd();
          taken.set(1);
          return desk.mail.send(effect);
        });
    Task task = desk.claimOne();

    desk.runner.run(task);

    assertThat(taken).hasValue(1);
    assertThat(desk.mail.effects()).isEmpty();
    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.READY);
  }

  @Test
  void L19_late_news_of_the_old_owner_settle_an_uncertain_task() {
    fire("mail", "file");
    Desk other = desk.node("node-2");
    desk.mail.does(
        effect -> {
          Outcome outcome = desk.mail.send(effect);
          desk.leasesEnd();
          assertThat(other.runOne().state()).isEqualTo(TaskState.UNCERTAIN);
          return outcome;
        });
    Task task = desk.claimOne();

    desk.runner.run(task);

    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.READY);
    assertThat(other.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L19_late_news_that_come_before_the_new_owner_looks_spare_a_person_the_question() {
    fire("mail");
    desk.mail.does(
        effect -> {
          Outcome outcome = desk.mail.send(effect);
          desk.leasesEnd();
          return outcome;
        });
    Task task = desk.claimOne();
    desk.runner.run(task);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
  }

  @Test
  void a_host_takes_back_at_once_what_its_dead_predecessor_had_in_hand() {
    fire("mail");
    desk.claimOne();
    assertThat(desk.takeOverExpired()).isZero();
    assertThat(desk.node("node-2").claims.reclaimOwn()).isZero();

    assertThat(desk.node("node-1").claims.reclaimOwn()).isEqualTo(1);
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }
}
