package io.kontor.host.plugin.lifecycle;

import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Sentence;
import io.kontor.api.db.Database;
import io.kontor.host.plugin.RunningPlugin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each plug-in brought when it ran last: while it is away, nothing of it is loaded that could
 * say what is missing.
 */
public final class RememberedParts {

  private enum Kind {
    /** It ran once. */
    PLUGIN,
    ACTION,
    SENTENCE
  }

  private record Part(Kind kind, String name) {}

  private final Optional<Database> database;
  private final Map<String, List<Part>> parts = new ConcurrentSkipListMap<>();

  private RememberedParts(Optional<Database> database) {
    this.database = database;
  }

  /** For a command: forgotten when it ends. */
  public static RememberedParts inMemory() {
    return new RememberedParts(Optional.empty());
  }

  /** Kept in Kontor's own database. */
  public static RememberedParts in(Database database) {
    var remembered = new RememberedParts(Optional.of(database));
    var stored = new TreeMap<String, List<Part>>();
    database.stream(
        "SELECT plugin, kind, name FROM plugin_part ORDER BY plugin, kind, name",
        Map.of(),
        row ->
            stored
                .computeIfAbsent(row.text("plugin"), id -> new ArrayList<>())
                .add(new Part(Kind.valueOf(row.text("kind")), row.text("name"))));
    remembered.parts.putAll(stored);
    return remembered;
  }

  /** Remembers what a plug-in brings now, in place of what it brought before. */
  void remember(RunningPlugin plugin) {
    List<Part> now =
        Stream.of(
                Stream.of(new Part(Kind.PLUGIN, "")),
                plugin.actions().stream().map(Action::id).map(id -> new Part(Kind.ACTION, id)),
                plugin.conditionTypes().stream().flatMap(RememberedParts::sentences))
            .flatMap(all -> all)
            .distinct()
            .toList();
    if (!now.equals(parts.put(plugin.id(), now))) {
      database.ifPresent(kept -> store(kept, plugin.id(), now));
    }
  }

  private static Stream<Part> sentences(ConditionType<?, ?> type) {
    return type.sentences().stream()
        .flatMap((Sentence said) -> Stream.of(said.holds(), said.fails()))
        .filter(said -> !said.isBlank())
        .map(said -> new Part(Kind.SENTENCE, said));
  }

  private static void store(Database database, String plugin, List<Part> parts) {
    database.transaction(
        transaction -> {
          transaction.update(
              "DELETE FROM plugin_part WHERE plugin = :plugin", Map.of("plugin", plugin));
          return transaction.batch(
              """
              INSERT INTO plugin_part (plugin, kind, name) VALUES (:plugin, :kind, :name)
              ON DUPLICATE KEY UPDATE name = VALUES(name)
              """,
              parts.stream()
                  .map(p -> Map.of("plugin", plugin, "kind", p.kind().name(), "name", p.name()))
                  .toList());
        });
  }

  /** All plug-ins that ever ran here, also where another host or an earlier one ran them. */
  Set<String> plugins() {
    var ids = new TreeSet<>(parts.keySet());
    database.ifPresent(
        kept ->
            kept.stream(
                "SELECT DISTINCT plugin FROM plugin_part",
                Map.of(),
                row -> ids.add(row.text("plugin"))));
    return ids;
  }

  /** Whether that plug-in ever ran here. */
  boolean knows(String plugin) {
    return parts.containsKey(plugin);
  }

  /** The plug-in that brought an action. */
  Optional<String> ofAction(String id) {
    return owner(part -> part.kind() == Kind.ACTION && part.name().equals(id));
  }

  /** The plug-in that understood a sentence, whatever its values. */
  Optional<String> ofSentence(String sentence) {
    String said = sentence.strip();
    return owner(
        part -> part.kind() == Kind.SENTENCE && pattern(part.name()).matcher(said).matches());
  }

  private Optional<String> owner(Predicate<Part> brings) {
    return parts.entrySet().stream()
        .filter(plugin -> plugin.getValue().stream().anyMatch(brings))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Pattern pattern(String wording) {
    String words =
        Arrays.stream(wording.strip().split("\\s+"))
            .map(word -> word.startsWith("{") ? ".+" : Pattern.quote(word))
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
