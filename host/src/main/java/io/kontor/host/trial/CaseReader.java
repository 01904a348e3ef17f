package io.kontor.host.trial;

import io.kontor.api.Text;
import io.kontor.api.condition.Verdict;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Fact;
import io.kontor.host.condition.SentencePrinter;
import io.kontor.host.config.Binder;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Node;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import io.kontor.host.profile.Profile;
import io.kontor.host.profile.ProfileError;
import io.kontor.host.profile.SentenceReader;
import io.kontor.host.trial.CaseFile.ExpectedStep;
import io.kontor.host.trial.ProfileCase.Expectation;
import io.kontor.host.trial.ProfileCase.StepEntry;
import io.kontor.host.watch.ExampleSource;
import io.kontor.host.watch.SubjectSource;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a case of its file, or a list of everything that is wrong with it. */
final class CaseReader {

  /** Stands under {@code because} when it is only not the profile's turn again. */
  static final String REPEAT = "repeat";

  private static final int VERSION = 1;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Profile profile;
  private final SubjectSource kind;
  private final SentenceReader sentences;
  private final NamedValues values;
  private final Problems problems;

  CaseReader(
      Profile profile,
      SubjectSource kind,
      SentenceReader sentences,
      NamedValues values,
      Problems problems) {
    this.profile = profile;
    this.kind = kind;
    this.sentences = sentences;
    this.values = values;
    this.problems = problems;
  }

  Optional<ProfileCase> read(String file, String text) {
    Optional<Node> node = YamlReader.read(text, file, problems);
    Optional<CaseFile> entry =
        node.flatMap(
            it -> new Binder(problems, Map.of("watched", kind.kind())).bind(it, CaseFile.class));
    if (entry.isEmpty()) {
      node.ifPresent(this::readParts);
    }
    Optional<ProfileCase> read = entry.flatMap(it -> read(file, it));
    return problems.isEmpty() ? read : Optional.empty();
  }

  /** Names what is wrong in the parts of a file whose whole cannot be read. */
  private void readParts(Node file) {
    var from = new ExampleSource(values.shop(), ZONE, List.of(), values);
    inside(file, kind.kind())
        .ifPresent(written -> kind.example(written, from, Instant.EPOCH, problems));
    inside(file, "expect")
        .flatMap(expect -> inside(expect, "because"))
        .map(because -> because instanceof Sequence lines ? lines.items() : List.of(because))
        .ifPresent(lines -> lines.forEach(this::sentence));
  }

  private static Optional<Node> inside(Node node, String key) {
    return node instanceof Mapping mapping ? mapping.get(key) : Optional.empty();
  }

  private Optional<ProfileCase> read(String file, CaseFile entry) {
    if (entry.version() != VERSION) {
      problems.add(
          new Place(file, 1, 1),
          ConfigError.VERSION,
          Map.of("version", entry.version(), "known", VERSION));
    }
    ZoneId zone = entry.shop().zone().orElse(ZONE);
    var from = new ExampleSource(values.shop(), zone, entry.shop().languages(), values);
    Instant moment = from.at(entry.moment());
    var done = new TreeMap<String, List<Instant>>();
    entry.done().forEach((id, times) -> done.put(id, times.stream().map(from::at).toList()));
    Expectation expected = expectation(entry.expect());
    Text title = entry.title().text(file.substring(file.lastIndexOf('/') + 1));
    return kind.example(entry.watched(), from, moment, problems)
        .map(example -> new ProfileCase(file, title, moment, example, done, expected));
  }

  private Expectation expectation(CaseFile.Expected expect) {
    return new Expectation(
        verdict(expect.fires()),
        expect.because().stream().flatMap(this::sentence).collect(Collectors.toSet()),
        expect.level(),
        expect.steps().stream().flatMap(this::step).toList());
  }

  private static Verdict verdict(Fact<Boolean> fires) {
    return fires.value().map(Verdict::of).orElse(Verdict.UNKNOWN);
  }

  /** The sentence as the profile's language prints it, in whatever words it was written. */
  private Stream<String> sentence(Node node) {
    String line = node instanceof Scalar scalar ? scalar.text() : "";
    if (line.strip().equals(REPEAT)) {
      return Stream.of(REPEAT);
    }
    try {
      var context =
          new SentenceReader.Context(profile.language(), profile.watch(), profile.shops());
      return Stream.of(
          new SentencePrinter().print(sentences.read(line, context), profile.language()));
    } catch (KontorException e) {
      problems.add(node.place(), e.problem());
      return Stream.of();
    }
  }

  private Stream<StepEntry> step(Node node) {
    if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
      return step(scalar.text(), new Mapping(Map.of(), Map.of(), scalar.place()));
    }
    if (node instanceof Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().entrySet().iterator().next();
      return step(entry.getKey(), entry.getValue());
    }
    problems.add(node.place(), ProfileError.BAD_STEP, Map.of());
    return Stream.of();
  }

  private Stream<StepEntry> step(String action, Node does) {
    return new Binder(problems)
        .bind(does, ExpectedStep.class).map(expected -> new StepEntry(action, expected)).stream();
  }
}
