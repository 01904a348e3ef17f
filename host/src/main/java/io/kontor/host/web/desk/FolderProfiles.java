package io.kontor.host.web.desk;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.profile.CatchUp;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileError;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.profile.Step;
import io.kontor.host.settings.SettingsError;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.run.Actions;
import io.kontor.host.task.run.WritingSteps;
import io.kontor.host.trial.CaseResult;
import io.kontor.host.trial.Trials;
import io.kontor.host.watch.Activation;
import io.kontor.host.watch.Matching;
import io.kontor.host.watch.Outages;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.SubjectCatalogue;
import io.kontor.host.watch.Tick;
import io.kontor.host.web.page.ProfileDesk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The profile folders, for the pages.
 *
 * @param rows shows subjects as rows of a list
 * @param fixed the profiles that kontor.yaml switches
 */
public record FolderProfiles(
    ProfileCatalogue catalogue, Parts parts, Actions actions, Rows rows, Set<String> fixed)
    implements ProfileDesk {

  /**
   * What works with profiles.
   *
   * @param states which are on
   * @param activation switches them
   * @param trials tries their cases
   * @param rules what became of their rules
   * @param tick what could not be decided
   * @param outages the shops that are away
   * @param writing which steps write where nobody may
   * @param asking asks the shops again what names in profiles mean, before that decides for good
   */
  public record Parts(
      ProfileStates states,
      Activation activation,
      Trials trials,
      ProfileRules rules,
      Tick tick,
      Outages outages,
      WritingSteps writing,
      Runnable asking) {}

  /** Shows subjects as rows of a list, newest first. */
  @FunctionalInterface
  public interface Rows {

    /** The rows of some subjects. */
    List<SubjectCatalogue.Row> of(List<Subject> subjects, Language language);
  }

  private static final int SHOWN = 100;

  /** Copies the set. */
  public FolderProfiles {
    fixed = Set.copyOf(fixed);
  }

  @Override
  public List<Card> all() {
    Set<String> active = parts.states().active();
    var cards = new ArrayList<Card>();
    catalogue.list().forEach(status -> cards.add(card(status, active)));
    Set<String> known = cards.stream().map(Card::id).collect(Collectors.toSet());
    active.stream().filter(id -> !known.contains(id)).sorted().forEach(id -> cards.add(gone(id)));
    return cards;
  }

  @Override
  public Text title(String id) {
    return catalogue.find(id).map(Profile::title).orElse(Text.same(id));
  }

  private Card card(ProfileStatus status, Set<String> active) {
    String id = catalogue.id(status);
    var power = new Power(active.contains(id), fixed.contains(id));
    return status.profile().map(it -> card(it, power)).orElseGet(() -> unread(id, status, power));
  }

  private Card gone(String id) {
    var power = new Power(true, fixed.contains(id));
    return new Card(
        id,
        Text.same(id),
        State.GONE,
        power,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private Card card(Profile profile, Power power) {
    Optional<Message> missing = missing(profile);
    List<Fault> refused = refused(profile);
    State running = missing.isPresent() ? State.WAITING : State.ACTIVE;
    State able = power.on() ? running : State.INACTIVE;
    return new Card(
        profile.id(),
        profile.title(),
        refused.isEmpty() ? able : State.BROKEN,
        power,
        missing,
        profile.when().stream()
            .map(line -> line.stream().map(new SentencePrinter()::text).toList())
            .toList(),
        profile.steps().stream().map(step -> action(step.action())).toList(),
        refused,
        String.valueOf(profile.folder().getFileName()));
  }

  private List<Fault> refused(Profile profile) {
    return Optional.ofNullable(parts.rules().refused().get(profile.id()))
        .map(why -> new Fault(ProfileFolder.MAIN_FILE, 0, 0, why))
        .stream()
        .toList();
  }

  private Optional<Message> missing(Profile profile) {
    return profile.steps().stream()
        .map(Step::action)
        .filter(action -> actions.find(action).isEmpty())
        .findFirst()
        .map(action -> actions.whyAway(action).orElseGet(() -> unknown(action)));
  }

  private static Message unknown(String action) {
    return Message.of(ProfileError.NO_ACTION, Map.of("action", action));
  }

  @Override
  public Text action(String name) {
    return actions.find(name).map(Action::title).orElse(Text.same(name));
  }

  private static Card unread(String id, ProfileStatus status, Power power) {
    return new Card(
        id,
        Text.same(status.name()),
        status.broken() ? State.BROKEN : State.WAITING,
        power,
        status.waits(),
        List.of(),
        List.of(),
        status.problems().stream().map(Fault::of).toList(),
        status.name());
  }

  @Override
  public Hits matching(String id, Language language) {
    Matching.Matches matches = parts.activation().look(id);
    return new Hits(
        matches.count(),
        rows.of(matches.first(), language).stream().limit(SHOWN).toList(),
        matches.away().entrySet().stream()
            .map(it -> new Away(it.getKey(), parts.outages().since(it.getKey()), it.getValue()))
            .sorted(Comparator.comparing(Away::shop))
            .toList(),
        catalogue.find(id).map(Profile::catchUp).orElse(CatchUp.NONE));
  }

  @Override
  public long waiting(String id) {
    return parts.activation().waiting(id);
  }

  @Override
  public int activate(String id, CatchUp catchUp, String person) {
    requireOwn(id);
    parts.asking().run();
    return parts.activation().activate(id, catchUp, person);
  }

  @Override
  public int deactivate(String id, String person) {
    requireOwn(id);
    return parts.activation().deactivate(id, person);
  }

  private void requireOwn(String id) {
    if (fixed.contains(id)) {
      throw new KontorException(SettingsError.FIXED, Map.of("path", "profiles." + id));
    }
  }

  @Override
  public List<Trouble> troubles(String id) {
    return parts.tick().last().map(report -> report.about(id)).orElse(List.of()).stream()
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
  public List<Message> inVain(String id) {
    return catalogue.find(id).map(parts.writing()::inVain).orElse(List.of());
  }

  @Override
  public int cases(String id) {
    return catalogue.find(id).map(profile -> parts.trials().count(profile.folder())).orElse(0);
  }

  @Override
  public List<CaseResult> tryCases(String id) {
    return catalogue
        .find(id)
        .map(profile -> parts.trials().run(profile.folder()))
        .orElse(List.of());
  }
}
