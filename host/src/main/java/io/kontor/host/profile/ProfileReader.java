package io.kontor.host.profile;

import io.kontor.api.error.KontorException;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Binder;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Node;
import io.kontor.host.config.Node.Mapping;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Node.Sequence;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.config.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a profile of the files of its folder, or a list of everything that is wrong with them. */
final class ProfileReader {

  private static final int VERSION = 1;
  private static final int MOST_TIMES = 99;

  /** The ledger holds no longer one. */
  private static final int ACTION_LENGTH = 64;

  private final ProfileFolder folder;
  private final SentenceReader sentences;
  private final Problems problems;
  private final String file;

  ProfileReader(ProfileFolder folder, SentenceReader sentences, Problems problems) {
    this.folder = folder;
    this.sentences = sentences;
    this.problems = problems;
    this.file = folder.folder().getFileName() + "/" + ProfileFolder.MAIN_FILE;
  }

  Optional<Profile> read() {
    String text = folder.files().get(ProfileFolder.MAIN_FILE);
    if (text == null) {
      problems.add(top(), ProfileError.NO_FILE, Map.of("folder", folder.folder().getFileName()));
      return Optional.empty();
    }
    Optional<Node> root = YamlReader.read(text, file, problems);
    Optional<Profile> profile =
        root.flatMap(node -> new Binder(problems).bind(node, ProfileFile.class))
            .map(entry -> profile(entry, new Keys(root.get(), top())));
    return problems.isEmpty() ? profile : Optional.empty();
  }

  /** Where the keys of the file stand. */
  private record Keys(Node root, Place top) {
    Place of(String key) {
      return root instanceof Mapping mapping ? mapping.keys().getOrDefault(key, top) : top;
    }
  }

  private Profile profile(ProfileFile entry, Keys keys) {
    check(entry, keys);
    return new Profile(
        entry.id(),
        folder.version(),
        entry.title().text(entry.id()),
        entry.language(),
        entry.watch(),
        entry.shops(),
        when(entry),
        entry.until().stream().flatMap(node -> sentence(node, entry)).toList(),
        entry.repeat().map(r -> new Repeat(r.times(), r.every())).orElse(Repeat.ONCE),
        entry.window().map(window -> window(window, keys.of("window"))),
        entry.catchUp(),
        entry.priority(),
        entry.steps().stream().flatMap(this::step).toList(),
        folder.folder());
  }

  private void check(ProfileFile entry, Keys keys) {
    if (entry.version() != VERSION) {
      problems.add(
          keys.of("version"),
          ConfigError.VERSION,
          Map.of("version", entry.version(), "known", VERSION));
    }
    if (!entry.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || entry.id().length() > 64) {
      problems.add(keys.of("id"), ProfileError.BAD_ID, Map.of("id", entry.id()));
    }
    if (entry.steps().isEmpty()) {
      problems.add(keys.of("steps"), ProfileError.EMPTY, Map.of("key", "steps"));
    }
    entry.repeat().ifPresent(repeat -> checkRepeat(repeat, keys.of("repeat")));
    checkShops(entry, keys.of("shops"));
  }

  /** Without a time between, a customer would get all reminders within minutes. */
  private void checkRepeat(ProfileFile.RepeatEntry repeat, Place place) {
    boolean apart = !repeat.every().isNegative() && !repeat.every().isZero();
    if (repeat.times() < 1 || repeat.times() > MOST_TIMES || !apart) {
      problems.add(
          place,
          ProfileError.BAD_REPEAT,
          Map.of("times", repeat.times(), "every", repeat.every(), "most", MOST_TIMES));
    }
  }

  private void checkShops(ProfileFile entry, Place place) {
    Set<String> known = new TreeSet<>(sentences.sources(entry.watch()));
    for (String shop : new TreeSet<>(entry.shops())) {
      if (!known.isEmpty() && !known.contains(shop)) {
        problems.add(
            place, ProfileError.NO_SHOP, Map.of("shop", shop, "known", String.join(", ", known)));
      }
    }
  }

  private List<List<Condition<?, ?>>> when(ProfileFile entry) {
    List<Node> items =
        entry.when() instanceof Sequence sequence ? sequence.items() : List.of(entry.when());
    long lists = items.stream().filter(Sequence.class::isInstance).count();
    if (items.isEmpty()) {
      problems.add(entry.when().place(), ProfileError.EMPTY, Map.of("key", "when"));
    }
    if (lists == 0) {
      return List.of(line(items, entry));
    }
    var lines = new ArrayList<List<Condition<?, ?>>>();
    for (Node item : items) {
      if (item instanceof Sequence sequence) {
        lines.add(line(sequence.items(), entry));
      } else {
        problems.add(item.place(), ProfileError.MIXED, Map.of());
      }
    }
    return lines;
  }

  private List<Condition<?, ?>> line(List<Node> nodes, ProfileFile entry) {
    List<Condition<?, ?>> line = new ArrayList<>();
    nodes.forEach(node -> sentence(node, entry).forEach(line::add));
    return line;
  }

  private Stream<Condition<?, ?>> sentence(Node node, ProfileFile entry) {
    if (!(node instanceof Scalar scalar)) {
      problems.add(node.place(), ConfigError.BAD_SHAPE, Map.of("expected", "a sentence"));
      return Stream.of();
    }
    try {
      return Stream.of(
          sentences.read(
              scalar.text(),
              new SentenceReader.Context(entry.language(), entry.watch(), entry.shops())));
    } catch (KontorException e) {
      problems.add(SentenceReader.place(scalar, e.problem(), folder.main()), e.problem());
      return Stream.of();
    }
  }

  private Window window(ProfileFile.WindowEntry entry, Place place) {
    return new Window(
        Weekdays.read(
            entry.days(), bad -> problems.add(place, ProfileError.BAD_DAYS, Map.of("days", bad))),
        entry.from(),
        entry.to());
  }

  private Stream<Step> step(Node node) {
    Optional<Step> step = Optional.empty();
    if (node instanceof Scalar scalar && !scalar.text().isEmpty()) {
      Mapping none = new Mapping(Map.of(), Map.of(), scalar.place());
      step = Optional.of(new Step(scalar.text(), none, scalar.place().line()));
    } else if (node instanceof Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().entrySet().iterator().next();
      step = Optional.of(new Step(entry.getKey(), entry.getValue(), mapping.place().line()));
    }
    if (step.filter(named -> named.action().length() <= ACTION_LENGTH).isEmpty()) {
      problems.add(node.place(), ProfileError.BAD_STEP, Map.of());
    }
    return step.stream();
  }

  private Place top() {
    return new Place(file, 1, 1);
  }
}
