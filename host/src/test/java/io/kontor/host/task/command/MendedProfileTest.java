package io.kontor.host.task.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.profile.Repeat;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.command.TaskCommands.Decision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person mends a profile and tries again what its fault had parked (L21). */
class MendedProfileTest {

  private static final Decision ANNA = new Decision("anna", "template mended");
  private static final Message FAULT = Message.of("TEMPLATE-6");

  private final Desk desk = Desk.open();

  private static ProfileDraft version(String version, String... steps) {
    return new ProfileDraft(
        "reminder", version, Repeat.ONCE, Optional.empty(), 100, List.of(steps));
  }

  private Task parkedAtMail(String... steps) {
    desk.mail.does(effect -> Outcome.failed(FAULT));
    desk.fire(desk.activate(version("v1", steps)), Parcel.waiting("1"));
    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.PARKED);
    desk.mail.works();
    return task;
  }

  private List<JournalEntry> told() {
    return desk.journal.page(Journal.NEWEST, JournalFilter.ALL, 100).stream()
        .filter(entry -> entry.message().key().equals("task.new-version"))
        .toList();
  }

  @Test
  void L21_who_tries_again_what_is_parked_gets_the_profile_as_it_was_mended() {
    Task task = parkedAtMail("file", "mail");
    desk.know(version("v2", "file", "mail"));

    desk.commands.retry(task.id(), ANNA);
    Task done = desk.runOne();

    assertThat(done.state()).isEqualTo(TaskState.DONE);
    assertThat(done.version()).isEqualTo("v2");
    assertThat(desk.file.effects()).as("what was done is not done again").hasSize(1);
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).person()).isEqualTo("anna");
    assertThat(told().get(0).message().values())
        .containsEntry("from", "v1")
        .containsEntry("version", "v2");
  }

  @Test
  void L21_the_steps_of_the_mended_profile_are_those_that_follow() {
    Task task = parkedAtMail("mail");
    desk.know(version("v2", "mail", "file"));

    desk.commands.retry(task.id(), ANNA);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L18_the_guard_is_asked_under_the_mended_profile() {
    Task task = parkedAtMail("mail");
    desk.know(version("v2", "mail"));
    desk.parcels.put(Parcel.sent("1"));

    desk.commands.retry(task.id(), ANNA);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.SKIPPED);
    assertThat(desk.mail.effects()).isEmpty();
  }

  @Test
  void L21_where_other_steps_stand_now_the_task_keeps_the_profile_it_fired_under() {
    Task task = parkedAtMail("file", "mail");
    desk.know(version("v2", "mail", "file", "mail"));

    desk.commands.retry(task.id(), ANNA);
    Task done = desk.runOne();

    assertThat(done.state()).isEqualTo(TaskState.DONE);
    assertThat(done.version()).isEqualTo("v1");
    assertThat(desk.file.effects()).hasSize(1);
    assertThat(told()).isEmpty();
  }

  @Test
  void L21_what_is_tried_again_by_itself_keeps_its_version() {
    desk.mail.does(effect -> Outcome.retryLater(FAULT));
    desk.fire(desk.activate(version("v1", "mail")), Parcel.waiting("1"));
    Task task = desk.runOne();
    desk.know(version("v2", "mail"));
    desk.mail.works();

    desk.clock.set(task.dueAt());

    assertThat(desk.runOne().version()).isEqualTo("v1");
  }
}
