package io.kontor.host.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.Sentence;
import io.kontor.api.condition.Verdict;
import io.kontor.host.condition.Condition;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.LentShops;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileCheck;
import io.kontor.host.profile.VersionStore;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.RuleError;
import io.kontor.host.rule.Slot;
import io.kontor.host.task.Parcel;
import io.kontor.host.task.ProfileDraft;
import io.kontor.host.task.claim.Desk;
import io.kontor.host.task.run.Actions;
import io.kontor.host.task.run.WritingSteps;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.trial.Trials;
import io.kontor.host.watch.Activation;
import io.kontor.host.watch.Outages;
import io.kontor.host.watch.Pace;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.Tick;
import io.kontor.host.watch.TickParts;
import io.kontor.host.web.page.ProfileDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages are told of profiles that do not work as they should. */
class FolderProfilesTest {

  @TempDir Path folder;
  private final Desk desk = Desk.open();
  private final ProfileRules rules =
      new ProfileRules(desk.subjects, new RuleCompiler(Optional.empty()), Slot.CHECK);

  private FolderProfiles profiles(Asking asking) throws IOException {
    Files.createDirectories(folder.resolve("reminder"));
    Files.writeString(
        folder.resolve("reminder").resolve("profile.yaml"),
        """
        version: 1
        id: reminder
        language: en
        watch: parcel
        when: [ puzzling ]
        steps: [ mail ]
        """);
    var catalogue =
        new ProfileCatalogue(
            folder,
            (sentence, context) -> new Condition<>(asking, new None(), false),
            VersionStore.none(),
            ProfileCheck.NONE);
    rules.use(catalogue.reload(), "");
    var parts =
        new TickParts(
            desk.subjects, rules, desk, desk.states, desk.ledger, desk.clock, TickParts.HORIZON);
    var outages = new Outages(desk.clock, desk.journal);
    var tick = new Tick(parts, outages, new Pace(desk.clock, desk.journal));
    desk.activate(ProfileDraft.of("reminder"));
    tick.run();
    Actions actions = name -> Optional.of(desk.mail);
    var activation = new Activation(parts, desk.switching);
    var works =
        new FolderProfiles.Parts(
            desk.states,
            activation,
            trials(actions),
            rules,
            tick,
            outages,
            new WritingSteps(actions, Set.of()),
            () -> {});
    return new FolderProfiles(catalogue, works, actions, (rows, language) -> List.of(), Set.of());
  }

  private Trials trials(Actions actions) {
    return new Trials(
        desk.subjects,
        new ConditionTypes(List.of()),
        actions,
        new LentShops(new ConnectedShops(List.of())),
        new TemplateEngine());
  }

  @Test
  void a_rule_that_is_refused_shows_its_profile_as_broken_with_the_reason() throws IOException {
    ProfileDesk.Card card = profiles(new Asking("no such field > (")).all().get(0);

    assertThat(card.state()).isEqualTo(ProfileDesk.State.BROKEN);
    assertThat(card.when()).as("it can be read, and switched off").isNotEmpty();
    assertThat(card.faults())
        .singleElement()
        .satisfies(
            fault -> assertThat(fault.problem().key()).isEqualTo(RuleError.NOT_COMPILED.code()));
  }

  @Test
  void L6_what_nobody_knows_is_told_with_its_sentence_its_source_and_an_example()
      throws IOException {
    desk.parcels.put(Parcel.waiting("1"), Parcel.waiting("2"));

    FolderProfiles profiles = profiles(new Asking("false"));

    assertThat(profiles.all().get(0).state()).isEqualTo(ProfileDesk.State.ACTIVE);
    assertThat(profiles.troubles("reminder"))
        .singleElement()
        .satisfies(
            trouble -> {
              assertThat(trouble.source()).isEqualTo("depot");
              assertThat(trouble.sentence().orElseThrow().in(Language.IT)).isEqualTo("it puzzles");
              assertThat(trouble.reason().values()).containsEntry("seen_de", "status X");
              assertThat(trouble.title()).isEqualTo("No 1");
              assertThat(trouble.count()).isEqualTo(2);
            });
    assertThat(profiles.troubles("other")).isEmpty();
  }

  record None() {}

  /** Knows nothing of any parcel, and says so in this rule text. */
  private record Asking(String rule) implements ConditionType<Parcel, None> {

    @Override
    public String id() {
      return "test.asking";
    }

    @Override
    public Class<Parcel> factType() {
      return Parcel.class;
    }

    @Override
    public Class<None> parameterType() {
      return None.class;
    }

    @Override
    public List<Sentence> sentences() {
      return Arrays.stream(Language.values())
          .map(language -> new Sentence(language, language.code() + " puzzles", ""))
          .toList();
    }

    @Override
    public Set<Input> inputs() {
      return Set.of(Input.OWN);
    }

    @Override
    public Answer ask(Inquiry<Parcel, None> inquiry) {
      return Answer.of(Verdict.UNKNOWN, "status X");
    }

    @Override
    public Optional<Constraint> constraint(None parameters) {
      return Optional.of(new Constraint(Constraint.Rank.RANGE, rule, "false"));
    }
  }
}
