package io.kontor.host.trial;

import io.kontor.api.error.KontorException;
import io.kontor.api.template.Templates;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import io.kontor.host.connection.LentShops;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileFolder;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.rule.RuleCompiler;
import io.kontor.host.rule.Slot;
import io.kontor.host.task.run.Actions;
import io.kontor.host.task.simulation.Simulation;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.watch.ConditionGuard;
import io.kontor.host.watch.ProfileRules;
import io.kontor.host.watch.SubjectSource;
import io.kontor.host.watch.WatchedSentences;
import io.kontor.host.watch.WatchedSubjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries the cases that lie beside profiles: decided and prepared as the engine would, not done. */
public final class Trials {

  private static final String CASES = "cases";

  private final WatchedSubjects subjects;
  private final ConditionTypes conditions;
  private final Actions actions;
  private final LentShops shops;
  private final TemplateEngine templates;
  private final RuleCompiler compiler = new RuleCompiler(Optional.empty());

  /** Trials with what the engine works with. */
  public Trials(
      WatchedSubjects subjects,
      ConditionTypes conditions,
      Actions actions,
      LentShops shops,
      TemplateEngine templates) {
    this.subjects = subjects;
    this.conditions = conditions;
    this.actions = actions;
    this.shops = shops;
    this.templates = templates;
  }

  /** How many cases a profile has. */
  public int count(Path profile) {
    return texts(profile).size();
  }

  /** Tries all cases of a profile, in the order of their names; none of a broken one. */
  public List<CaseResult> run(Path profile) {
    Map<String, String> texts = texts(profile);
    if (texts.isEmpty()) {
      return List.of();
    }
    ProfileFolder files = ProfileFolder.read(profile);
    NamedValues values =
        YamlReader.read(files.main(), ProfileFolder.MAIN_FILE, new Problems())
            .map(NamedValues::in)
            .orElse(NamedValues.NONE);
    var sentences = new WatchedSentences(subjects.kinds(), conditions, values);
    Optional<Profile> read = ProfileCatalogue.read(files, sentences, new Problems());
    Optional<SubjectSource> kind = read.flatMap(known -> subjects.kind(known.watch()));
    return read.isPresent() && kind.isPresent()
        ? run(texts, new Tried(files, read.get(), kind.get(), sentences, values))
        : List.of();
  }

  /** A profile as it is tried: not with the names of real shops, but with those it names itself. */
  private record Tried(
      ProfileFolder files,
      Profile profile,
      SubjectSource kind,
      WatchedSentences sentences,
      NamedValues values) {}

  private List<CaseResult> run(Map<String, String> texts, Tried tried) {
    Profile profile = tried.profile();
    var rules = new ProfileRules(subjects, compiler, Slot.CHECK);
    rules.use(List.of(new ProfileStatus(profile.id(), Optional.of(profile), List.of())), "");
    Templates mails =
        templates.mails(tried.files().templates(), Optional.of(profile.language().code()));
    var guard = new ConditionGuard(subjects, new SentencePrinter()::text);
    var simulation = new Simulation(actions, one -> mails, guard);
    return texts.entrySet().stream()
        .map(
            text -> {
              var problems = new Problems();
              return new CaseReader(
                      profile, tried.kind(), tried.sentences(), tried.values(), problems)
                  .read(text.getKey(), text.getValue())
                  .map(one -> run(one, new CaseTrial(profile, rules, simulation, one)))
                  .orElseGet(() -> CaseResult.unreadable(text.getKey(), problems.list()));
            })
        .toList();
  }

  /** The boundary of a case: one that cannot be tried keeps no other from being tried. */
  private CaseResult run(ProfileCase one, CaseTrial trial) {
    try {
      return shops.seeing(one.example().shops(), trial::run);
    } catch (KontorException e) {
      var problem = new Problem(new Place(one.file(), 1, 1), e.problem());
      return CaseResult.unreadable(one.file(), List.of(problem));
    }
  }

  private static Map<String, String> texts(Path profile) {
    Path folder = profile.resolve(CASES);
    var texts = new TreeMap<String, String>();
    if (Files.isDirectory(folder)) {
      ProfileFolder.read(folder)
          .files()
          .forEach(
              (name, text) -> {
                if (name.endsWith(".yaml")) {
                  texts.put(profile.getFileName() + "/" + CASES + "/" + name, text);
                }
              });
    }
    return texts;
  }
}
