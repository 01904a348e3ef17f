package io.kontor.host.web.desk;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileError;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.profile.Step;
import io.kontor.host.task.Actions;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.trial.CaseResult;
import io.kontor.host.trial.Trials;
import io.kontor.host.watch.Activation;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.Tick;
import io.kontor.host.web.page.ProfileDesk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profile folders, for the pages. */
public record FolderProfiles(
    ProfileCatalogue catalogue,
    ProfileStates states,
    Activation activation,
    Actions actions,
    Trials trials,
    ProfileRules rules,
    Tick tick)
    implements ProfileDesk {

  @Override
  public List<Card> all() {
    return catalogue.list().stream().map(this::card).toList();
  }

  private Card card(ProfileStatus status) {
    return status.profile().map(this::card).orElseGet(() -> broken(status));
  }

  private Card card(Profile profile) {
    Optional<Message> missing = missing(profile);
    List<Fault> refused = refused(profile);
    State settled = states.of(profile.id()).active() ? State.ACTIVE : State.INACTIVE;
    State able = missing.isPresent() ? State.WAITING : settled;
    return new Card(
        profile.id(),
        profile.title(),
        refused.isEmpty() ? able : State.BROKEN,
        missing,
        profile.when().stream()
            .map(line -> line.stream().map(new SentencePrinter()::text).toList())
            .toList(),
        profile.steps().stream().map(this::title).toList(),
        refused,
        String.valueOf(profile.folder().getFileName()));
  }

  private List<Fault> refused(Profile profile) {
    return Optional.ofNullable(rules.refused().get(profile.id()))
        .map(why -> new Fault(ProfileFolder.MAIN_FILE, 0, 0, why))
        .stream()
        .toList();
  }

  private Optional<Message> missing(Profile profile) {
    return profile.steps().stream()
        .map(Step::action)
        .filter(action -> actions.find(action).isEmpty())
        .findFirst()
        .map(action -> Message.of(ProfileError.NO_ACTION, Map.of("action", action)));
  }

  private Text title(Step step) {
    return actions.find(step.action()).map(Action::title).orElse(Text.same(step.action()));
  }

  private static Card broken(ProfileStatus status) {
    return new Card(
        status.name(),
        Text.same(status.name()),
        State.BROKEN,
        Optional.empty(),
        List.of(),
        List.of(),
        status.problems().stream().map(Fault::of).toList(),
        status.name());
  }

  @Override
  public long matching(String id) {
    return activation.matchesNow(id).count();
  }

  @Override
  public long waiting(String id) {
    return activation.waiting(id);
  }

  @Override
  public void activate(String id, CatchUp catchUp, String person) {
    activation.activate(id, catchUp, person);
  }

  @Override
  public void deactivate(String id, String person) {
    activation.deactivate(id, person);
  }

  @Override
  public List<Trouble> troubles(String id) {
    return tick.last().map(report -> report.about(id)).orElse(List.of()).stream()
        .map(
            trouble ->
                new Trouble(
                    trouble.source(),
                    trouble.condition().map(new SentencePrinter()::text),
                    trouble.reason(),
                    trouble.example(),
                    trouble.title(),
                    trouble.count()))
        .toList();
  }

  @Override
  public int cases(String id) {
    return catalogue.find(id).map(profile -> trials.count(profile.folder())).orElse(0);
  }

  @Override
  public List<CaseResult> tryCases(String id) {
    return catalogue.find(id).map(profile -> trials.run(profile.folder())).orElse(List.of());
  }
}
