package io.kontor.host.task.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Effect;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.command.TaskCommands.Decision;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile that is switched off sends nothing more, also of what is under way. */
class SwitchedOffTest {

  private static final ProfileDraft REMINDER = ProfileDraft.of("reminder");
  private static final Message WHY = Message.of("fake.why");

  private Desk desk = Desk.open();

  @BeforeEach
  void begin() {
    desk = Desk.open();
  }

  private Profile fire(ProfileDraft draft) {
    Profile profile = desk.activate(draft);
    desk.fire(profile, Parcel.waiting("1"));
    return profile;
  }

  private int switchOff() {
    return desk.switching.off("reminder", Text.same("Reminder"), "anna");
  }

  private void assertCancelledAndNotUsedUp(Task task) {
    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(task.usedUp()).isFalse();
    assertThat(task.reason().key()).isEqualTo("task.profile-deactivated");
  }

  @Test
  void L21_a_task_claimed_when_its_profile_is_switched_off_begins_no_step() {
    fire(REMINDER);
    Task claimed = desk.claimOne();
    assertThat(switchOff()).isZero();

    desk.runner.run(claimed);

    assertCancelledAndNotUsedUp(desk.onlyTask());
    assertThat(desk.mail.effects()).isEmpty();
  }

  @Test
  void L21_a_step_being_prepared_when_its_profile_is_switched_off_has_no_effect() {
    desk.mail.does(
        effect -> {
          switchOff();
          return desk.mail.send(effect);
        });
    fire(REMINDER);

    assertCancelledAndNotUsedUp(desk.runOne());
    assertThat(desk.mail.effects()).isEmpty();
  }

  @Test
  void L21_an_action_that_hides_that_it_may_not_begin_changes_nothing() {
    desk.mail.does(this::hiding);
    fire(REMINDER);

    assertCancelledAndNotUsedUp(desk.runOne());
  }

  private Outcome hiding(Effect effect) {
    switchOff();
    try {
      effect.begins();
      throw new AssertionError("It may not begin");
    } catch (KontorException e) {
      return Outcome.failed(WHY);
    }
  }

  @Test
  void L21_what_was_running_when_its_profile_was_switched_off_is_not_tried_again() {
    desk.mail.does(
        effect -> {
          switchOff();
          return Outcome.retryLater(WHY);
        });
    fire(REMINDER);

    assertCancelledAndNotUsedUp(desk.runOne());
    desk.clock.advance(Duration.ofDays(30));
    assertThat(desk.promote()).isZero();
  }

  @Test
  void L21_between_two_steps_the_second_does_not_begin() {
    desk.mail.does(
        effect -> {
          Outcome sent = desk.mail.send(effect);
          switchOff();
          return sent;
        });
    fire(REMINDER.steps("mail", "file"));

    assertCancelledAndNotUsedUp(desk.runOne());
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.file.effects()).isEmpty();
  }

  @Test
  void L21_what_is_taken_over_after_its_profile_was_switched_off_does_not_run() {
    fire(REMINDER);
    desk.claimOne();
    switchOff();
    desk.leasesEnd();

    assertCancelledAndNotUsedUp(desk.runOne());
    assertThat(desk.mail.effects()).isEmpty();
  }

  @Test
  void L19_a_doubtful_mail_stays_doubtful_although_its_profile_was_switched_off() {
    desk.mail.does(
        effect -> {
          effect.begins();
          switchOff();
          throw new IllegalStateException("reply lost");
        });
    fire(REMINDER);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.UNCERTAIN);
  }

  @Test
  void L3_L4_what_was_cancelled_while_running_fires_again_if_the_next_activation_wants_it() {
    Profile profile = fire(REMINDER);
    Task claimed = desk.claimOne();
    switchOff();
    desk.runner.run(claimed);

    desk.switchOn(profile);
    assertThat(desk.fire(profile, Parcel.waiting("1"))).containsEntry("reminder", 1);
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
  }

  @Test
  void a_parked_task_of_a_profile_that_is_off_is_not_tried_again_and_says_so() {
    desk.mail.does(effect -> Outcome.failed(WHY));
    fire(REMINDER);
    Task parked = desk.runOne();
    switchOff();

    var decision = new Decision("anna", "");
    assertThatThrownBy(() -> desk.commands.retry(parked.id(), decision))
        .isInstanceOfSatisfying(
            KontorException.class, e -> assertThat(e.code()).isEqualTo(TaskError.PROFILE_OFF));
    assertThat(desk.task(parked.id())).isEqualTo(parked);
  }

  @Test
  void L2_a_person_may_send_again_what_was_done_although_the_profile_is_off() {
    fire(REMINDER);
    Task done = desk.runOne();
    switchOff();

    long again = desk.commands.sendAgain(done.id(), new Decision("anna", "mail got lost"));
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.task(again).againOf()).contains(done.id());
    assertThat(desk.mail.effects()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void L2_a_button_pressed_twice_sends_again_once() {
    fire(REMINDER);
    Task done = desk.runOne();
    Decision decision = new Decision("anna", "mail got lost");
    long again = desk.commands.sendAgain(done.id(), decision);
    desk.runOne();

    assertThatThrownBy(() -> desk.commands.sendAgain(done.id(), decision))
        .isInstanceOfSatisfying(
            KontorException.class, e -> assertThat(e.code()).isEqualTo(TaskError.SENT_ALREADY));
    assertThat(desk.mail.effects()).hasSize(2);

    long third = desk.commands.sendAgain(again, decision);
    desk.commands.cancel(third, decision);
    desk.commands.sendAgain(again, decision);
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void L21_a_begun_task_that_comes_back_goes_on_in_its_own_version_and_mails_no_second_time() {
    desk.file.does(effect -> Outcome.retryLater(WHY));
    fire(REMINDER.steps("mail", "file"));
    assertThat(desk.runOne().state()).isEqualTo(TaskState.RETRY);
    assertThat(switchOff()).isEqualTo(1);

    Profile reordered =
        desk.know(
            new ProfileDraft(
                "reminder",
                "v2",
                REMINDER.repeat(),
                REMINDER.window(),
                100,
                List.of("file", "mail")));
    desk.switchOn(reordered);
    desk.file.works();
    desk.fire(reordered, Parcel.waiting("1"));

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.DONE);
    assertThat(task.version()).isEqualTo("v1");
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L21_a_task_that_never_began_comes_back_in_the_version_of_now() {
    desk.mail.does(effect -> Outcome.retryLater(WHY));
    fire(REMINDER);
    desk.runOne();
    switchOff();

    Profile mended =
        desk.know(
            new ProfileDraft(
                "reminder", "v2", REMINDER.repeat(), REMINDER.window(), 100, List.of("file")));
    desk.switchOn(mended);
    desk.fire(mended, Parcel.waiting("1"));

    Task task = desk.runOne();
    assertThat(task.version()).isEqualTo("v2");
    assertThat(task.state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).isEmpty();
    assertThat(desk.file.effects()).hasSize(1);
  }
}
