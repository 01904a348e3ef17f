package io.kontor.host.task.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.Window;
import io.kontor.host.task.FakeSource;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.StepState;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskStep;
import io.kontor.host.task.claim.Desk;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {

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
  void steps_run_in_order_and_each_outcome_is_stored() {
    fire(REMINDER.steps("mail", "file"));

    Task task = desk.runOne();

    assertThat(task.state()).isEqualTo(TaskState.DONE);
    assertThat(task.usedUp()).isTrue();
    assertThat(desk.query.find(task.id()).orElseThrow().steps())
        .extracting(TaskStep::action, TaskStep::state)
        .containsExactly(tuple("mail", StepState.DONE), tuple("file", StepState.DONE));
    assertThat(desk.mail.effects()).containsExactly(key(task, 0));
    assertThat(desk.file.effects()).containsExactly(key(task, 1));
  }

  private static String key(Task task, int step) {
    return EffectKeys.of(task.profile(), task.subject(), task.occurrence(), step);
  }

  @Test
  void a_step_with_nothing_to_do_lets_the_task_go_on() {
    desk.mail.does(effect -> Outcome.skipped(WHY));
    fire(REMINDER.steps("mail", "file"));

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L9_a_subject_that_is_gone_cancels_its_task() {
    fire(REMINDER);
    desk.parcels.remove(Parcel.waiting("1"));

    Task task = desk.runOne();

    assertThat(task.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(task.reason().key()).isEqualTo("task.subject-gone");
  }

  @Test
  void a_source_that_is_away_makes_the_task_wait_and_costs_no_try() {
    fire(REMINDER);
    desk.parcels.cutOff("depot");

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.WAITING);
    assertThat(task.reason().key()).isEqualTo("DEPOT-1");
    assertThat(task.attempts()).isZero();

    desk.parcels.reconnect("depot");
    desk.clock.advance(Duration.ofMinutes(5));
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void tries_come_later_and_later_and_end_after_36_hours() {
    desk.mail.does(effect -> Outcome.retryLater(WHY));
    fire(REMINDER);
    Instant begin = desk.clock.instant();

    Task task = desk.runOne();
    int tries = 1;
    while (task.state() == TaskState.RETRY) {
      desk.clock.set(task.dueAt());
      task = desk.runOne();
      tries++;
    }

    assertThat(tries).isEqualTo(8);
    assertThat(task.state()).isEqualTo(TaskState.PARKED);
    assertThat(task.reason().key()).isEqualTo("TASK-8");
    assertThat(Duration.between(begin, desk.clock.instant())).isLessThan(Duration.ofHours(36));
  }

  @Test
  void a_wait_the_other_side_asks_for_is_kept() {
    desk.mail.does(
        effect -> new Outcome(Outcome.Kind.RETRY_LATER, WHY, Optional.of(Duration.ofMinutes(45))));
    fire(REMINDER);

    assertThat(desk.runOne().dueAt()).isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(45)));
  }

  @Test
  void what_cannot_be_prepared_is_parked_with_that_message() {
    desk.mail.preparing =
        () -> {
          throw new KontorException(TaskError.BAD_PARAMETERS, Map.of("line", 3));
        };
    fire(REMINDER);

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.PARKED);
    assertThat(task.reason()).isEqualTo(new Message("TASK-7", Map.of("line", "3")));
  }

  @Test
  void a_system_that_does_not_answer_while_preparing_is_asked_again() {
    desk.mail.preparing =
        () -> {
          throw new KontorException(FakeSource.Trouble.AWAY, Map.of());
        };
    fire(REMINDER);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.RETRY);
  }

  @Test
  void an_action_that_breaks_before_its_effect_is_tried_again() {
    desk.mail.does(
        effect -> {
          throw new IllegalStateException("broken");
        });
    fire(REMINDER);

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.RETRY);
    assertThat(task.reason().key()).isEqualTo("TASK-4");
  }

  @Test
  void L19_P10_an_action_that_breaks_after_its_effect_began_is_uncertain() {
    desk.mail.does(
        effect -> {
          effect.begins();
          throw new IllegalStateException("reply lost");
        });
    fire(REMINDER);

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.UNCERTAIN);
    assertThat(task.usedUp()).isTrue();
    desk.clock.advance(Duration.ofDays(30));
    assertThat(desk.promote()).isZero();
  }

  @Test
  void an_action_that_answers_nothing_is_its_plug_ins_fault() {
    desk.mail.does(effect -> nothing());
    fire(REMINDER);

    assertThat(desk.runOne().reason().key()).isEqualTo("TASK-4");
  }

  @SuppressWarnings("NullAway")
  private static Outcome nothing() {
    return null;
  }

  @Test
  void a_task_waits_for_an_action_that_is_away_and_for_a_profile_that_is_broken() {
    Profile profile = desk.activate(REMINDER.steps("nobody"));
    desk.fire(profile, Parcel.waiting("1"));
    assertThat(desk.runOne().reason().key()).isEqualTo("TASK-9");

    desk.forget(profile);
    desk.clock.advance(Duration.ofMinutes(5));
    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.WAITING);
    assertThat(task.reason().key()).isEqualTo("TASK-10");
  }

  @Test
  void L17_effects_begin_only_while_the_window_is_open() {
    var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    var window = new Window(weekdays, LocalTime.of(8, 0), LocalTime.of(18, 0));
    desk.clock.set(Instant.parse("2026-03-13T17:30:00Z"));
    fire(REMINDER.within(window));
    Task waiting = desk.onlyTask();
    assertThat(waiting.dueAt()).isEqualTo(Instant.parse("2026-03-16T07:00:00Z"));

    desk.clock.set(Instant.parse("2026-03-16T19:00:00Z"));
    Task late = desk.runOne();
    assertThat(late.state()).isEqualTo(TaskState.WAITING);
    assertThat(late.dueAt()).isEqualTo(Instant.parse("2026-03-17T07:00:00Z"));

    desk.clock.set(late.dueAt());
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void L21_a_task_keeps_the_version_it_fired_under() {
    fire(REMINDER.steps("mail"));
    desk.know(
        new ProfileDraft(
            "reminder", "v2", REMINDER.repeat(), REMINDER.window(), 100, List.of("mail", "file")));

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.file.effects()).isEmpty();
  }
}
