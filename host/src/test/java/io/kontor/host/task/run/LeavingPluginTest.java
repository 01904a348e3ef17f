package io.kontor.host.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.api.action.Outcome;
import io.kontor.api.error.KontorException;
import io.kontor.host.connection.ConnectionError;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.profile.Profile;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.StepState;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.TaskStep;
import io.kontor.host.task.claim.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a task does while a plug-in it needs leaves, is away, and comes back (L25). */
class LeavingPluginTest {

  private final KontorException leaving =
      new KontorException(PluginError.AWAY, Map.of("plugin", "post"));
  private final KontorException noShop =
      new KontorException(
          ConnectionError.NO_CONNECTOR, Map.of("shop", "depot", "type", "x", "known", ""));

  private final Desk desk = Desk.open();
  private final List<String> seen = new ArrayList<>();

  private Profile fire(String... steps) {
    Profile profile = desk.activate(ProfileDraft.of("reminder").steps(steps));
    desk.fire(profile, Parcel.waiting("1"));
    return profile;
  }

  private Supplier<PluginUse> held(String what) {
    return () -> {
      seen.add("+" + what);
      return () -> seen.add("-" + what + " " + stepStates());
    };
  }

  private List<StepState> stepStates() {
    return desk.query.find(desk.onlyTask().id()).orElseThrow().steps().stream()
        .map(TaskStep::state)
        .toList();
  }

  private PluginUse leaves() {
    throw leaving;
  }

  @Test
  void L25_a_step_holds_its_plug_in_and_its_shop_until_its_outcome_is_stored() {
    fire("mail", "file");
    desk.mail.holding = held("post");
    desk.parcels.holding = held("depot");
    desk.mail.preparing = () -> seen.add("prepare");
    desk.mail.does(
        effect -> {
          seen.add("perform");
          return desk.mail.send(effect);
        });

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);

    assertThat(seen)
        .containsExactly(
            "+post",
            "+depot",
            "prepare",
            "perform",
            "-depot [DONE]",
            "-post [DONE]",
            "+depot",
            "-depot [DONE, DONE]");
  }

  @Test
  void L25_a_step_that_fails_lets_its_plug_in_go() {
    fire("mail");
    desk.mail.holding = held("post");
    desk.mail.does(
        effect -> {
          throw new IllegalStateException("broken");
        });

    assertThat(desk.runOne().state()).isEqualTo(TaskState.RETRY);

    assertThat(seen).containsExactly("+post", "-post [RETRY]");
  }

  @Test
  void L25_no_step_begins_for_a_plug_in_that_is_leaving() {
    fire("mail");
    desk.mail.holding = this::leaves;

    waitsWithoutATry(desk.runOne(), leaving.problem());

    assertThat(stepStates()).isEmpty();
    assertThat(desk.mail.effects()).isEmpty();
  }

  @Test
  void L25_the_step_after_the_running_one_waits() {
    fire("file", "mail");
    desk.mail.holding = this::leaves;

    Task task = desk.runOne();

    waitsWithoutATry(task, leaving.problem());
    assertThat(task.step()).isEqualTo(1);
    assertThat(desk.file.effects()).hasSize(1);
  }

  @Test
  void L25_a_guard_whose_plug_in_is_away_costs_no_try() {
    fire("mail");
    desk.parcels.reading =
        () -> {
          throw noShop;
        };
    waitsWithoutATry(desk.runOne(), noShop.problem());
    desk.parcels.reading = () -> {};
    desk.parcels.asking =
        () -> {
          throw leaving;
        };
    desk.clock.set(desk.onlyTask().dueAt());
    waitsWithoutATry(desk.runOne(), leaving.problem());
  }

  @Test
  void L25_a_step_that_meets_what_is_away_costs_no_try() {
    fire("mail");
    for (KontorException absence : List.of(leaving, noShop)) {
      desk.mail.preparing =
          () -> {
            throw absence;
          };
      waitsWithoutATry(desk.runOne(), absence.problem());
      desk.mail.preparing = () -> {};
      desk.mail.does(
          effect -> {
            throw absence;
          });
      desk.clock.set(desk.onlyTask().dueAt());
      waitsWithoutATry(desk.runOne(), absence.problem());
      desk.clock.set(desk.onlyTask().dueAt());
    }
  }

  @Test
  void L25_what_may_be_repeated_costs_no_try_even_if_its_effect_had_begun() {
    fire("file");
    desk.file.does(
        effect -> {
          effect.begins();
          throw leaving;
        });

    waitsWithoutATry(desk.runOne(), leaving.problem());
  }

  @Test
  void L19_what_may_not_be_repeated_is_uncertain_all_the_same() {
    fire("mail");
    desk.mail.does(
        effect -> {
          effect.begins();
          throw leaving;
        });

    assertThat(desk.runOne().state()).isEqualTo(TaskState.UNCERTAIN);
  }

  @Test
  void L25_what_waits_for_a_plug_in_goes_on_as_soon_as_one_comes() {
    fire("mail");
    desk.mail.holding = this::leaves;
    Task waiting = desk.runOne();
    assertThat(waiting.dueAt()).isAfter(desk.clock.instant());
    desk.mail.holding = () -> PluginUse.NONE;

    assertThat(desk.claims.wake(desk.clock.instant())).isEqualTo(1);

    assertThat(desk.runOne().state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void what_waits_for_something_else_is_not_woken() {
    desk.mail.does(
        effect -> Outcome.notYet(Message.of("fake.full"), java.time.Duration.ofHours(1)));
    fire("mail");
    desk.runOne();

    assertThat(desk.claims.wake(desk.clock.instant())).isZero();
  }

  private static void waitsWithoutATry(Task task, Message reason) {
    assertThat(task.state()).isEqualTo(TaskState.WAITING);
    assertThat(task.reason()).isEqualTo(reason);
    assertThat(task.attempts()).isZero();
    assertThat(task.retryingSince()).isEqualTo(Optional.empty());
  }
}
