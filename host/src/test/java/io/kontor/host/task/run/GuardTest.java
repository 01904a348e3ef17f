package io.kontor.host.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked before a task begins and before it goes on. */
class GuardTest {

  private static final ProfileDraft REMINDER = ProfileDraft.of("reminder");
  private static final Message WHY = Message.of("fake.why");

  private Desk desk = Desk.open();

  @BeforeEach
  void begin() {
    desk = Desk.open();
  }

  private void fire(ProfileDraft draft) {
    Profile profile = desk.activate(draft);
    desk.fire(profile, Parcel.waiting("1"));
  }

  @Test
  void P24_a_reminder_paid_a_second_ago_is_not_sent_and_says_why() {
    fire(REMINDER);
    desk.parcels.put(Parcel.sent("1"));

    Task task = desk.runOne();

    assertThat(task.state()).isEqualTo(TaskState.SKIPPED);
    assertThat(task.reason().key()).isEqualTo("watch.no-longer");
    assertThat(task.reason().values()).containsEntry("sentence_de", "waiting");
    assertThat(desk.mail.effects()).isEmpty();
  }

  @Test
  void L18_when_is_asked_on_every_retry_until_an_effect_has_begun() {
    desk.mail.does(effect -> Outcome.retryLater(WHY));
    fire(REMINDER);
    assertThat(desk.runOne().state()).isEqualTo(TaskState.RETRY);

    desk.parcels.put(Parcel.sent("1"));
    desk.clock.advance(Duration.ofMinutes(1));

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.SKIPPED);
    assertThat(task.usedUp()).isFalse();
  }

  @Test
  void L18_before_a_later_step_only_until_is_asked() {
    desk.file.does(effect -> Outcome.retryLater(WHY));
    fire(REMINDER.steps("mail", "file"));
    desk.runOne();
    desk.parcels.put(Parcel.sent("1"));
    desk.file.works();
    desk.clock.advance(Duration.ofMinutes(1));

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void L18_until_cancels_a_begun_task_with_its_sentence() {
    desk.file.does(effect -> Outcome.retryLater(WHY));
    fire(REMINDER.steps("mail", "file"));
    desk.runOne();
    desk.parcels.put(Parcel.lost("1"));
    desk.clock.advance(Duration.ofMinutes(1));

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(task.reason().values()).containsEntry("sentence_en", "lost");
    assertThat(desk.file.effects()).isEmpty();
  }

  @Test
  void a_condition_that_breaks_costs_a_try_and_not_the_worker() {
    fire(REMINDER);
    Subject parcel = Parcel.waiting("1");
    desk.parcels.put(
        new Subject(parcel.ref(), new Stranger(), parcel.title(), parcel.zone(), List.of()));

    Task task = desk.runOne();

    assertThat(task.state()).isEqualTo(TaskState.RETRY);
    assertThat(task.reason().key()).isEqualTo("TASK-11");
  }

  private record Stranger() {}
}
