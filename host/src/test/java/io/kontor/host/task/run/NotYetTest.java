package io.kontor.host.task.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.config.Node;
import io.kontor.host.config.Place;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.Step;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.command.TaskCommands.Decision;
import io.kontor.host.wording.Wording;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits for its turn, what is tried in vain, and what a person tries again. */
class NotYetTest {

  private static final Message FULL = Message.of("fake.full");
  private static final Message WHY = new Message("MAIL-6", Map.of("host", "mx", "port", "25"));
  private static final Decision ANNA = new Decision("anna", "");

  private Desk desk = Desk.open();

  @BeforeEach
  void begin() {
    desk = Desk.open();
  }

  private Profile fire(String profile, String... parcels) {
    Profile active = desk.activate(ProfileDraft.of(profile));
    for (String parcel : parcels) {
      desk.fire(active, Parcel.waiting(parcel));
    }
    return active;
  }

  @Test
  void waiting_for_its_turn_costs_no_try_however_long_it_takes() {
    desk.mail.does(effect -> Outcome.notYet(FULL, Duration.ofHours(1)));
    fire("reminder", "1");
    Task task = desk.runOne();
    int lines = desk.journal.page(Journal.NEWEST, JournalFilter.ALL, 100).size();

    for (int hour = 0; hour < 48; hour++) {
      assertThat(task.state()).isEqualTo(TaskState.WAITING);
      assertThat(task.reason()).isEqualTo(FULL);
      assertThat(task.attempts()).isZero();
      assertThat(task.dueAt()).isEqualTo(desk.clock.instant().plus(Duration.ofHours(1)));
      desk.clock.set(task.dueAt());
      task = desk.runOne();
    }

    assertThat(desk.journal.page(Journal.NEWEST, JournalFilter.ALL, 100)).hasSize(lines);
    desk.mail.works();
    desk.clock.set(task.dueAt());
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void time_spent_waiting_for_its_turn_is_no_time_of_trying_in_vain() {
    desk.mail.does(effect -> Outcome.retryLater(WHY));
    fire("reminder", "1");
    Task task = desk.runOne();
    desk.mail.does(effect -> Outcome.notYet(FULL, Duration.ofHours(40)));
    desk.clock.set(task.dueAt());
    task = desk.runOne();
    assertThat(task.attempts()).isEqualTo(1);

    desk.mail.does(effect -> Outcome.retryLater(WHY));
    desk.clock.set(task.dueAt());
    assertThat(desk.runOne().state()).isEqualTo(TaskState.RETRY);
  }

  @Test
  void L25_a_plug_in_that_goes_in_this_moment_makes_the_task_wait() {
    desk.mail.preparing =
        () -> {
          throw new KontorException(PluginError.AWAY, Map.of("plugin", "auftragsmanager"));
        };
    fire("reminder", "1");

    Task task = desk.runOne();
    assertThat(task.state()).isEqualTo(TaskState.WAITING);
    assertThat(task.attempts()).isZero();
    assertThat(task.reason().key()).isEqualTo(PluginError.AWAY.code());
  }

  @Test
  void an_action_that_breaks_while_it_prepares_is_tried_again_and_a_wrong_setting_is_not() {
    desk.mail.preparing =
        () -> {
          throw new KontorException(PluginError.CALL_FAILED, Map.of("plugin", "p"));
        };
    fire("reminder", "1");
    assertThat(desk.runOne().state()).isEqualTo(TaskState.RETRY);

    desk.mail.preparing = () -> {};
    desk.mail.does(
        effect -> {
          throw new KontorException(TaskError.BAD_PARAMETERS, Map.of());
        });
    desk.clock.advance(Duration.ofMinutes(1));
    assertThat(desk.runOne().state()).isEqualTo(TaskState.PARKED);
  }

  @Test
  void a_task_whose_tries_are_spent_says_in_a_sentence_what_the_last_one_came_to() {
    desk.mail.does(effect -> Outcome.retryLater(WHY));
    fire("reminder", "1");
    Task task = desk.runOne();
    while (task.state() == TaskState.RETRY) {
      desk.clock.set(task.dueAt());
      task = desk.runOne();
    }

    Wording wording = Wording.ofHost();
    for (Language language : Language.values()) {
      assertThat(wording.sentence(task.reason(), language))
          .contains(wording.sentence(WHY, language))
          .doesNotContain("MAIL-6")
          .doesNotContain("{");
    }
  }

  @Test
  void what_a_step_says_wrong_is_told_with_its_line_in_a_sentence() {
    var place = new Place("profile.yaml", 12, 9);
    var said =
        new Node.Mapping(
            Map.of("tempalte", new Node.Scalar("mail", place)), Map.of("tempalte", place), place);
    Profile profile = ProfileDraft.of("reminder").done();

    assertThatThrownBy(() -> StepParameters.of(new Step("mail", said, 12), desk.mail, profile))
        .isInstanceOfSatisfying(
            KontorException.class,
            e ->
                assertThat(Wording.ofHost().sentence(e.problem(), Language.DE))
                    .contains("Zeile 12, Spalte 9")
                    .contains("Den Schlüssel \"tempalte\" gibt es hier nicht")
                    .doesNotContain("CONFIG-"));
  }

  @Test
  void all_parked_tasks_of_a_filter_are_tried_again_at_once() {
    desk.mail.does(effect -> Outcome.failed(WHY));
    fire("reminder", "1", "2", "3");
    fire("thanks", "4");
    for (int i = 0; i < 4; i++) {
      assertThat(desk.runOne().state()).isEqualTo(TaskState.PARKED);
    }
    desk.mail.works();

    var ofReminder = new TaskFilter(Set.of(), Optional.of("reminder"), "");
    assertThat(desk.commands.retryAll(ofReminder, ANNA)).isEqualTo(3);
    assertThat(desk.query.countsByState("reminder")).isEqualTo(Map.of(TaskState.READY, 3L));
    assertThat(desk.query.countsByState("thanks")).isEqualTo(Map.of(TaskState.PARKED, 1L));
    assertThat(desk.commands.retryAll(ofReminder, ANNA)).isZero();
    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }
}
