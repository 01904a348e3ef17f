package io.kontor.host.task.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.command.TaskCommands.Decision;
import io.kontor.host.wording.Wording;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskCommandsTest {

  private static final Decision ANNA = new Decision("anna", "the customer called");
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

  private Task parked() {
    desk.mail.does(effect -> Outcome.failed(WHY));
    fire(ProfileDraft.of("reminder"));
    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.PARKED);
    desk.mail.works();
    return task;
  }

  private Task uncertain(String... steps) {
    desk.mail.does(
        effect -> {
          desk.mail.send(effect);
          return Outcome.uncertain(WHY);
        });
    fire(ProfileDraft.of("reminder").steps(steps).times(2, Period.ofDays(7)));
    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.UNCERTAIN);
    desk.mail.works();
    return task;
  }

  private JournalEntry newest() {
    return desk.journal
        .page(
            Journal.NEWEST,
            new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), true),
            1)
        .get(0);
  }

  @Test
  void a_parked_task_is_tried_again_when_a_person_says_so() {
    Task task = parked();

    desk.commands.retry(task.id(), ANNA);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(newest().person()).isEqualTo("anna");
    assertThat(newest().message().values()).containsEntry("why", "the customer called");
  }

  @Test
  void L3_marked_as_done_without_running_is_used_up() {
    Task task = parked();

    desk.commands.markDone(task.id(), ANNA);

    Task marked = desk.task(task.id());
    assertThat(marked.state()).isEqualTo(TaskState.SKIPPED);
    assertThat(marked.usedUp()).isTrue();
    assertThat(desk.mail.effects()).isEmpty();
    assertThat(desk.fire(desk.current("reminder").orElseThrow(), Parcel.waiting("1"))).isEmpty();
  }

  @Test
  void L3_cancelled_by_hand_is_used_up() {
    Task task = parked();
    desk.commands.cancel(task.id(), ANNA);
    assertThat(desk.task(task.id()).usedUp()).isTrue();
  }

  @Test
  void L19_it_went_out_continues_the_task_behind_the_doubtful_step() {
    Task task = uncertain("mail", "file");

    desk.commands.wentOut(task.id(), ANNA);
    Task done = desk.runOne();

    assertThat(done.state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(1);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L2_it_went_out_lets_the_series_go_on() {
    Task task = uncertain("mail");
    Profile profile = desk.current("reminder").orElseThrow();
    desk.clock.advance(Duration.ofDays(8));
    assertThat(desk.fire(profile, Parcel.waiting("1"))).isEmpty();

    desk.commands.wentOut(task.id(), ANNA);
    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.DONE);
    desk.clock.advance(Duration.ofDays(7));
    assertThat(desk.fire(profile, Parcel.waiting("1"))).containsEntry("reminder", 1);
  }

  @Test
  void L2_P18_sent_again_is_a_row_of_its_own_linked_to_the_first_with_its_own_key() {
    Task task = uncertain("mail", "file");

    Task again = desk.task(desk.commands.sendAgain(task.id(), ANNA));
    assertThat(again.occurrence()).isEqualTo("1+again1");
    assertThat(again.againOf()).contains(task.id());
    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.CANCELLED);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(2).doesNotHaveDuplicates();
    long second = desk.commands.sendAgain(again.id(), ANNA);
    assertThat(desk.task(second).occurrence()).isEqualTo("1+again2");
  }

  @Test
  void a_done_task_is_sent_again_although_it_no_longer_matches() {
    fire(ProfileDraft.of("reminder"));
    Task task = desk.runOne();
    desk.parcels.put(Parcel.sent("1"));

    desk.commands.sendAgain(task.id(), ANNA);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.mail.effects()).hasSize(2);
    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void a_command_that_does_not_fit_changes_nothing_and_says_why() {
    fire(ProfileDraft.of("reminder"));
    Task task = desk.claimOne();

    assertThatThrownBy(() -> desk.commands.cancel(task.id(), ANNA))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(TaskError.WRONG_STATE);
              assertThat(Wording.ofHost().sentence(e.problem(), Language.EN))
                  .startsWith("\"Cancel\" does not fit: the state of task " + task.id())
                  .contains("is \"running\".");
            });
    assertThatThrownBy(() -> desk.commands.retry(-1, ANNA))
        .isInstanceOfSatisfying(
            KontorException.class, e -> assertThat(e.code()).isEqualTo(TaskError.NOT_FOUND));
    assertThat(desk.task(task.id()).state()).isEqualTo(TaskState.RUNNING);
  }
}
