package io.kontor.host.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Verdict;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.Condition;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.rule.Explanation;
import io.kontor.host.rule.Reason;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.RuleError;
import io.kontor.host.rule.Slot;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ParcelCondition;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.TaskState;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.claim.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tick with the rules as they are compiled in the field. */
class ProfileRulesTest {

  private static final ProfileDraft REMINDER = ProfileDraft.of("reminder");

  private Desk desk = Desk.open();
  private ProfileRules rules = rules();

  @BeforeEach
  void begin() {
    desk = Desk.open();
    rules = rules();
  }

  private ProfileRules rules() {
    return new ProfileRules(desk.subjects, new RuleCompiler(Optional.empty()), Slot.CHECK);
  }

  private TickParts parts() {
    return new TickParts(
        desk.subjects, rules, desk, desk.states, desk.ledger, desk.clock, TickParts.HORIZON);
  }

  private TickReport tick() {
    return new Tick(parts(), outages(), new Pace(desk.clock, desk.journal)).run();
  }

  private void use(Profile... profiles) {
    List<ProfileStatus> statuses =
        Arrays.stream(profiles)
            .map(profile -> new ProfileStatus(profile.id(), Optional.of(profile), List.of()))
            .toList();
    rules.use(statuses, "");
  }

  private static Profile asking(Profile profile, List<List<Condition<?, ?>>> when) {
    return new Profile(
        profile.id(),
        profile.version(),
        profile.title(),
        profile.language(),
        profile.watch(),
        profile.shops(),
        when,
        profile.until(),
        profile.repeat(),
        profile.window(),
        profile.catchUp(),
        profile.priority(),
        profile.steps(),
        profile.folder());
  }

  @Test
  void L3_unpaid_fired_paid_before_sending_skipped_chargeback_leads_to_exactly_one_mail() {
    use(desk.activate(REMINDER));
    try (var workers = new Workers(desk.claims, desk.runner, desk.clock, 2)) {
      var untilIdle =
          new UntilIdle(
              new Tick(parts(), outages(), new Pace(desk.clock, desk.journal)),
              workers,
              desk.query);
      desk.parcels.put(Parcel.waiting("1"));
      assertThat(tick().fired()).isEqualTo(Map.of("reminder", 1));
      desk.parcels.put(Parcel.sent("1"));
      assertThat(untilIdle.run().tasks()).isEqualTo(Map.of(TaskState.SKIPPED, 1L));
      assertThat(desk.mail.effects()).isEmpty();

      desk.parcels.put(Parcel.waiting("1"));
      assertThat(untilIdle.run().fired()).isEqualTo(Map.of("reminder", 1));
      assertThat(untilIdle.run().fired()).isEmpty();
    }
    assertThat(desk.onlyTask().state()).isEqualTo(TaskState.DONE);
    assertThat(desk.onlyTask().round()).isEqualTo(2);
    assertThat(desk.mail.effects()).hasSize(1);
  }

  private Outages outages() {
    return new Outages(desk.clock, desk.journal);
  }

  @Test
  void L6_what_nobody_knows_never_fires_and_is_told_with_source_fact_and_number() {
    Condition<?, ?> puzzle = Puzzle.of("?", Verdict.UNKNOWN);
    use(
        asking(desk.activate(REMINDER), List.of(List.of(ParcelCondition.WAITING, puzzle))),
        asking(
            desk.activate(ProfileDraft.of("either")),
            List.of(List.of(puzzle), List.of(ParcelCondition.WAITING))),
        asking(
            desk.activate(ProfileDraft.of("negated")),
            List.of(List.of(Puzzle.negated("?", Verdict.UNKNOWN)))));
    desk.parcels.put(Parcel.waiting("?1"), Parcel.waiting("?2"), Parcel.sent("?3"));
    desk.parcels.put(Parcel.waiting("4"));

    TickReport report = tick();

    assertThat(report.fired()).isEqualTo(Map.of("reminder", 1, "either", 3));
    assertThat(report.about("negated")).extracting(Trouble::count).containsExactly(3L);
    assertThat(report.about("either"))
        .as("the other line decides, or nobody does")
        .extracting(Trouble::title)
        .containsExactly("No ?3");
    assertThat(report.about("reminder"))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.source()).isEqualTo("depot");
              assertThat(trouble.count()).isEqualTo(2);
              assertThat(trouble.title()).isEqualTo("No ?1");
              assertThat(trouble.condition()).contains(puzzle);
              assertThat(trouble.reason().key()).isEqualTo("watch.not-known");
              assertThat(trouble.reason().values()).containsEntry("seen_it", "nobody knows ?");
            });
  }

  @Test
  void L12_a_condition_that_fails_is_told_with_what_failed_and_the_rest_is_decided() {
    use(
        asking(
            desk.activate(REMINDER),
            List.of(List.of(ParcelCondition.WAITING, Puzzle.of("!", Verdict.UNKNOWN)))));
    desk.parcels.put(Parcel.waiting("!1"), Parcel.waiting("2"));

    TickReport report = tick();

    assertThat(report.fired()).isEqualTo(Map.of("reminder", 1));
    assertThat(report.about("reminder"))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.reason().key()).isEqualTo("watch.evaluation-failed");
              assertThat(trouble.condition()).isEmpty();
              assertThat(trouble.count()).isEqualTo(1);
            });
  }

  @Test
  void a_rule_that_does_not_compile_is_refused_with_its_reason_and_the_others_fire() {
    Profile bad =
        asking(
            desk.activate(ProfileDraft.of("bad")),
            List.of(List.of(new BrokenCondition().condition())));
    use(desk.activate(REMINDER), bad);
    desk.parcels.put(Parcel.waiting("1"));

    assertThat(tick().fired()).isEqualTo(Map.of("reminder", 1));
    assertThat(rules.refused()).containsOnlyKeys("bad");
    assertThat(java.util.Objects.requireNonNull(rules.refused().get("bad")).key())
        .isEqualTo(RuleError.NOT_COMPILED.code());
  }

  @Test
  void every_active_profile_says_of_a_subject_why_it_fires_or_does_not() {
    Profile reminder =
        asking(
            REMINDER.done(),
            List.of(List.of(ParcelCondition.WAITING, Puzzle.of("?", Verdict.UNKNOWN))));
    desk.know(REMINDER);
    desk.switchOn(reminder);
    desk.know(ProfileDraft.of("off"));
    use(reminder);
    Subject parcel = Parcel.sent("?1");
    desk.parcels.put(parcel);

    List<Explanations.Explained> all = new Explanations(parts(reminder)).of(parcel.ref());

    assertThat(all).singleElement().extracting(e -> e.profile().id()).isEqualTo("reminder");
    Explanation why = all.get(0).why().orElseThrow();
    assertThat(why.verdict()).isEqualTo(Verdict.FAILS);
    assertThat(why.lines().get(0))
        .extracting(Reason::answer)
        .extracting(Answer::verdict)
        .containsExactly(Verdict.FAILS, Verdict.UNKNOWN);
    desk.parcels.remove(parcel);
    assertThat(new Explanations(parts(reminder)).of(parcel.ref())).isEmpty();
  }

  @Test
  void L14_a_name_that_means_something_else_by_now_is_compiled_anew_and_the_same_is_not() {
    Profile reminder = desk.activate(REMINDER);
    use(asking(reminder, List.of(List.of(Puzzle.of("1", Verdict.FAILS)))));
    desk.parcels.put(Parcel.waiting("1"), Parcel.waiting("2"));
    Object first = rules.compiled();
    use(asking(reminder, List.of(List.of(Puzzle.of("1", Verdict.FAILS)))));
    assertThat(rules.compiled()).isSameAs(first);

    use(asking(reminder, List.of(List.of(Puzzle.of("2", Verdict.FAILS)))));

    tick();
    assertThat(desk.onlyTask().subject().id()).isEqualTo("1");
  }

  @Test
  void L4_with_none_what_nobody_knows_is_used_up_as_well() {
    Profile reminder = asking(REMINDER.done(), List.of(List.of(Puzzle.of("?", Verdict.UNKNOWN))));
    desk.know(REMINDER);
    use(reminder);
    desk.parcels.put(Parcel.waiting("?1"), Parcel.waiting("2"));

    assertThat(activation(reminder).activate("reminder", CatchUp.NONE, "anna")).isEqualTo(2);

    use(asking(reminder, List.of(List.of(ParcelCondition.WAITING))));
    assertThat(tick().fired()).isEmpty();
  }

  @Test
  void L4_with_none_a_condition_that_fails_keeps_the_profile_off_and_is_named() {
    Profile reminder = asking(REMINDER.done(), List.of(List.of(Puzzle.of("?", Verdict.UNKNOWN))));
    desk.know(REMINDER);
    use(reminder);
    desk.parcels.put(Parcel.waiting("!1"), Parcel.waiting("2"));

    assertThatThrownBy(() -> activation(reminder).activate("reminder", CatchUp.NONE, "anna"))
        .isInstanceOfSatisfying(
            KontorException.class,
            e -> {
              assertThat(e.code()).isEqualTo(WatchError.UNDECIDABLE);
              assertThat(e.problem().values()).containsEntry("subject", "No !1");
            });
    assertThat(desk.states.of("reminder").active()).isFalse();
    assertThat(desk.query.countsByState()).isEmpty();
  }

  @Test
  void a_profile_whose_rule_does_not_compile_is_not_switched_on() {
    Profile reminder = asking(REMINDER.done(), List.of(List.of(new BrokenCondition().condition())));
    desk.know(REMINDER);
    use(reminder);

    assertThatThrownBy(() -> activation(reminder).activate("reminder", CatchUp.ALL, "anna"))
        .isInstanceOfSatisfying(
            KontorException.class, e -> assertThat(e.code()).isEqualTo(RuleError.NOT_COMPILED));
    assertThat(desk.states.of("reminder").active()).isFalse();
  }

  private Activation activation(Profile only) {
    return new Activation(parts(only), desk.switching);
  }

  private TickParts parts(Profile only) {
    var profiles =
        new io.kontor.host.task.Profiles() {
          @Override
          public Optional<Profile> current(String id) {
            return Optional.of(only).filter(p -> p.id().equals(id));
          }

          @Override
          public Optional<Profile> find(String id, String version) {
            return current(id);
          }
        };
    return new TickParts(
        desk.subjects, rules, profiles, desk.states, desk.ledger, desk.clock, TickParts.HORIZON);
  }
}
