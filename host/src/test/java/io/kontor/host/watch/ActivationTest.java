package io.kontor.host.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Match;
import io.kontor.host.task.FakeSource;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.TaskError;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An activation counts when it has come to its end, and not before (L4). */
class ActivationTest {

  private static final ProfileDraft REMINDER =
      ProfileDraft.of("reminder").times(3, Period.ofDays(7));
  private static final int PARCELS = 1100;

  private Desk desk = Desk.open();
  private final List<Runnable> meanwhile = new ArrayList<>();

  @BeforeEach
  void begin() {
    desk = Desk.open();
    IntStream.range(0, PARCELS).forEach(i -> desk.parcels.put(Parcel.waiting("p" + i)));
  }

  private TickParts parts() {
    return new TickParts(
        desk.subjects,
        (subjects, moment, ledger) -> decide(subjects),
        desk,
        desk.states,
        desk.ledger,
        desk.clock,
        TickParts.HORIZON);
  }

  private Decision decide(List<Subject> subjects) {
    List<Runnable> now = List.copyOf(meanwhile);
    meanwhile.clear();
    now.forEach(Runnable::run);
    return new Decision(
        subjects.stream().map(subject -> new Match("reminder", subject)).toList(), List.of());
  }

  private Activation activation() {
    return new Activation(parts(), desk.switching);
  }

  private int activate(CatchUp catchUp) {
    return activation().activate("reminder", catchUp, "anna");
  }

  private Map<String, Integer> tick() {
    return new Tick(
            parts(), new Outages(desk.clock, desk.journal), new Pace(desk.clock, desk.journal))
        .run()
        .fired();
  }

  private static void assertRefused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(KontorException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void L4_a_shop_that_dies_midway_leaves_nothing_used_up() {
    desk.know(REMINDER);
    desk.parcels.put(Parcel.in("zz-annex", "1", new Parcel(true, false)));
    desk.parcels.cutOff("zz-annex");

    assertRefused(() -> activate(CatchUp.NONE), FakeSource.Trouble.AWAY);
    assertThat(desk.query.countsByState()).isEmpty();
    assertThat(desk.states.of("reminder").active()).isFalse();

    desk.parcels.reconnect("zz-annex");
    assertThat(activate(CatchUp.ALL)).isEqualTo(PARCELS + 1);
    assertThat(tick()).isEqualTo(Map.of("reminder", PARCELS + 1));
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.WAITING, PARCELS + 1L));
  }

  @Test
  void L4_of_a_shop_that_is_away_no_number_is_made_up() {
    desk.know(REMINDER);
    desk.parcels.put(Parcel.in("zz-annex", "1", new Parcel(true, false)));
    desk.parcels.cutOff("zz-annex");

    Matching.Matches known = activation().look("reminder");
    assertThat(known.count()).isEqualTo(PARCELS);
    assertThat(known.away()).containsOnlyKeys("zz-annex");

    desk.parcels.reconnect("zz-annex");
    assertThat(activation().look("reminder").count()).isEqualTo(PARCELS + 1);
    meanwhile.add(
        () -> {
          throw new KontorException(WatchError.NO_PROFILE, Map.of());
        });
    assertRefused(() -> activation().look("reminder"), WatchError.NO_PROFILE);
  }

  @Test
  void L4_a_host_that_dies_midway_leaves_nothing_used_up() {
    Profile profile = desk.activate(REMINDER);
    tick();
    activation().deactivate("reminder", "anna");
    String died = desk.switching.begin("reminder");
    List<Subject> seen = IntStream.range(0, 1000).mapToObj(i -> Parcel.waiting("p" + i)).toList();
    assertThat(desk.ledger.useUp(profile, died, seen)).isEqualTo(1000);

    activate(CatchUp.ALL);
    assertThat(tick()).isEqualTo(Map.of("reminder", PARCELS));
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.WAITING, (long) PARCELS));
  }

  @Test
  void L4_L3_none_uses_up_what_a_deactivation_has_cancelled_and_what_is_new() {
    desk.activate(REMINDER);
    tick();
    activation().deactivate("reminder", "anna");
    desk.parcels.put(Parcel.waiting("new"));

    assertThat(activate(CatchUp.NONE)).isEqualTo(PARCELS + 1);
    assertThat(tick()).isEmpty();
    assertThat(desk.query.countsByState()).isEqualTo(Map.of(TaskState.SKIPPED, 3L * (PARCELS + 1)));
  }

  @Test
  void L4_an_active_profile_is_not_activated_again_and_loses_no_match() {
    desk.know(REMINDER);
    activate(CatchUp.ALL);

    assertRefused(() -> activate(CatchUp.NONE), TaskError.ALREADY_ON);
    assertThat(desk.states.of("reminder").catchUp()).isEqualTo(CatchUp.ALL);
    assertThat(tick()).isEqualTo(Map.of("reminder", PARCELS));
  }

  @Test
  void L4_of_two_persons_who_switch_it_on_together_the_later_decides() {
    desk.know(REMINDER);
    meanwhile.add(() -> activate(CatchUp.ALL));

    assertRefused(() -> activate(CatchUp.NONE), TaskError.OVERTAKEN);
    assertThat(desk.states.of("reminder").catchUp()).isEqualTo(CatchUp.ALL);
    assertThat(tick()).isEqualTo(Map.of("reminder", PARCELS));
  }

  @Test
  void L4_who_switches_it_off_while_it_is_being_switched_on_finds_it_off() {
    desk.know(REMINDER);
    meanwhile.add(() -> activation().deactivate("reminder", "berta"));

    assertRefused(() -> activate(CatchUp.NONE), TaskError.OVERTAKEN);
    assertThat(desk.states.of("reminder").active()).isFalse();
    assertThat(desk.query.countsByState()).isEmpty();
  }
}
