package io.kontor.host.wording;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.error.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns messages and codes into sentences. It knows the bundles of all rooms of the host and those
 * of the plug-ins that were loaded. What has no wording in the reader's language is shown in
 * another one, and what has none at all is shown as its key in angle brackets: never as nothing. In
 * a wording {@code {name}} stands for a value, {@code {@name}} for a value that is itself the key
 * of a sentence, {@code {#name}} for a day or a moment, which each language writes in its own way.
 */
public final class Wording {

  private static final String HOST = "io/kontor/host/";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([@#]?)([A-Za-z][A-Za-z0-9_-]*)}");

  private static final Pattern CODE = Pattern.compile("[A-Z]+-[1-9][0-9]*");

  /** The rooms of the host that have words of their own. */
  static final List<String> ROOMS =
      List.of(
          "calendar",
          "command",
          "command/init",
          "condition",
          "config",
          "connection",
          "db",
          "demo",
          "file",
          "health",
          "journal",
          "licence",
          "mail",
          "order",
          "people",
          "plugin",
          "profile",
          "rule",
          "schedule",
          "settings",
          "task",
          "template",
          "transfer",
          "watch",
          "web");

  private final Map<Language, Map<String, String>> host = new ConcurrentHashMap<>();
  private final Map<String, Map<Language, Map<String, String>>> plugins =
      new ConcurrentSkipListMap<>();

  private Wording() {}

  /** The words of the host; those of a language are read when somebody asks for one. */
  public static Wording ofHost() {
    return new Wording();
  }

  private static Map<String, String> read(Language language) {
    var words = new HashMap<String, String>(Bundle.read(HOST, language));
    ROOMS.forEach(room -> words.putAll(Bundle.read(HOST + room + "/", language)));
    return words;
  }

  /**
   * Takes in the words of a plug-in, for as long as the program runs; replaces an older version's.
   */
  public void add(String plugin, Map<Language, Map<String, String>> texts) {
    plugins.put(plugin, texts);
  }

  /** A sentence in the reader's language. */
  public String sentence(Message message, Language language) {
    return find(message.key(), language)
        .map(wording -> fill(wording, message.values(), language))
        .orElseGet(() -> visible(message));
  }

  /** A wording without values. */
  public String text(String key, Language language) {
    return sentence(Message.of(key), language);
  }

  /** What stands behind a code, with the values of one case. */
  public Explanation explain(Message problem, Language language) {
    String code = problem.key();
    return new Explanation(
        code,
        sentence(problem, language),
        find(code + ".cause", language).map(w -> fill(w, problem.values(), language)).orElse(""),
        find(code + ".remedy", language).map(w -> fill(w, problem.values(), language)).orElse(""));
  }

  /** The page of a code: {@code kontor explain CODE}. Empty if nobody knows the code. */
  public Optional<Explanation> explain(String code, Language language) {
    return find(code, language).map(what -> explain(Message.of(code), language));
  }

  /** All codes that have a page. */
  public SortedSet<String> codes() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.concat(
                    ofHost(language).keySet().stream(),
                    plugins.values().stream()
                        .flatMap(
                            texts -> texts.getOrDefault(language, Map.of()).keySet().stream())))
        .filter(key -> CODE.matcher(key).matches())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The page of a code. */
  public Explanation explain(ErrorCode code, Language language) {
    return explain(Message.of(code.code()), language);
  }

  private Optional<String> find(String key, Language language) {
    return inLanguage(key, language)
        .or(() -> inLanguage(key, Language.EN))
        .or(() -> inLanguage(key, Language.DE))
        .or(() -> inLanguage(key, Language.IT));
  }

  private Optional<String> inLanguage(String key, Language language) {
    return Optional.ofNullable(ofHost(language).get(key)).or(() -> inPlugins(key, language));
  }

  private Map<String, String> ofHost(Language language) {
    return host.computeIfAbsent(language, Wording::read);
  }

  private Optional<String> inPlugins(String key, Language language) {
    return plugins.values().stream()
        .flatMap(
            texts -> Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key)).stream())
        .findFirst();
  }

  private String fill(String wording, Map<String, String> values, Language language) {
    return PLACEHOLDER
        .matcher(wording)
        .replaceAll(hit -> Matcher.quoteReplacement(value(hit, values, language)));
  }

  private String value(MatchResult hit, Map<String, String> values, Language language) {
    String name = hit.group(2);
    String value = values.get(name);
    if (value == null) {
      return hit.group();
    }
    return switch (hit.group(1)) {
      case "@" -> sentence(nested(value, name, values), language);
      case "#" -> Moments.said(value, language);
      default -> value;
    };
  }

  private static Message nested(String key, String name, Map<String, String> values) {
    String below = Nested.below(name);
    var inner = new HashMap<String, String>();
    values.forEach(
        (outer, value) -> {
          if (outer.startsWith(below)) {
            inner.put(outer.substring(below.length()), value);
          }
        });
    return new Message(key, inner);
  }

  private static String visible(Message message) {
    var text = new StringBuilder("⟨").append(message.key());
    new TreeMap<>(message.values())
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.append('⟩').toString();
  }
}
