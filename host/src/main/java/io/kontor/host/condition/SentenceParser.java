package io.kontor.host.condition;

import io.kontor.api.condition.ConditionType;
import io.kontor.api.error.KontorException;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads sentences. A problem is a {@link KontorException} whose values name the {@code column}
 * inside the line; the caller knows file and line.
 */
public final class SentenceParser {

  /** The longest line that is read. */
  public static final int LONGEST = 500;

  private final Vocabulary vocabulary;
  private final ShopValues values;

  public SentenceParser(Vocabulary vocabulary, ShopValues values) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /**
   * Reads one line.
   *
   * @throws KontorException if it says nothing, or a value is wrong
   */
  public Condition<?, ?> parse(String line, SentenceScope scope) {
    requireShort(line);
    var start = new Place(Token.of(line), 0, new SentenceContext(scope, values));
    Optional<Wording.Attempt> nearest = Optional.empty();
    for (Entry entry : vocabulary.entries(scope)) {
      for (Wording wording : entry.wordings()) {
        if (wording.language() == scope.language()) {
          Wording.Attempt attempt = wording.attempt(start);
          if (attempt.complete()) {
            return condition(entry, attempt, line, start);
          }
          nearest = nearer(nearest, attempt);
        }
      }
    }
    throw nearest
        .flatMap(Wording.Attempt::wrong)
        .map(wrong -> wrongValue(wrong, line))
        .orElseGet(() -> unknown(line, start.context()));
  }

  /**
   * The names in quotes in a line.
   *
   * @throws KontorException if a quote is never closed
   */
  public static List<String> namesIn(String line) {
    return Token.of(line).stream()
        .filter(token -> token.kind() == Token.Kind.QUOTED)
        .map(Token::text)
        .toList();
  }

  private static void requireShort(String line) {
    if (line.length() > LONGEST) {
      throw new KontorException(
          ConditionError.TOO_LONG, Map.of("length", line.length(), "limit", LONGEST));
    }
  }

  /**
   * Only a sentence that has all words of a wording, and more than one or nothing wrong before its
   * end, means that wording.
   */
  private static Optional<Wording.Attempt> nearer(
      Optional<Wording.Attempt> nearest, Wording.Attempt attempt) {
    boolean certain =
        attempt
            .wrong()
            .map(Reading.Wrong::error)
            .filter(
                error ->
                    error == ConditionError.UNKNOWN_SHOP_VALUE || error == ConditionError.LEFT_OVER)
            .isPresent();
    boolean meant =
        attempt.wrong().isPresent()
            && attempt.words() == attempt.wording().words()
            && (attempt.words() > 1 || certain);
    if (!meant) {
      return nearest;
    }
    Comparator<Wording.Attempt> byWords = Comparator.comparing(Wording.Attempt::words);
    return nearest
        .filter(other -> byWords.thenComparing(SentenceParser::column).compare(other, attempt) >= 0)
        .or(() -> Optional.of(attempt));
  }

  private static int column(Wording.Attempt attempt) {
    return attempt.wrong().map(wrong -> wrong.place().at()).orElse(0);
  }

  private static KontorException wrongValue(Reading.Wrong wrong, String line) {
    int column = columnOf(wrong.place(), line);
    boolean leftOver = wrong.error() == ConditionError.LEFT_OVER;
    String word = wrong.place().token().map(Token::text).orElse("");
    String found = leftOver ? line.substring(column - 1).strip() : word;
    return new KontorException(
        wrong.error(),
        Map.of(
            "sentence",
            line.strip(),
            "column",
            column,
            "found",
            found,
            "allowed",
            wrong.allowed()));
  }

  /** Where a place is in its line; behind the last word if nothing stands there. */
  private static int columnOf(Place place, String line) {
    return place.token().map(Token::column).orElse(line.stripTrailing().length() + 1);
  }

  private KontorException unknown(String line, SentenceContext context) {
    List<String> nearest = Suggestions.nearest(line, vocabulary.entries(context.scope()), context);
    return new KontorException(
        ConditionError.UNKNOWN_SENTENCE,
        Map.of(
            "sentence", line.strip(),
            "column", 1 + line.length() - line.stripLeading().length(),
            "suggestions", String.join(" | ", nearest)));
  }

  private static Condition<?, ?> condition(
      Entry entry, Wording.Attempt attempt, String line, Place start) {
    try {
      Object parameters = entry.parameters(attempt.values());
      return condition(entry.type(), parameters, attempt.wording().negated());
    } catch (InvocationTargetException e) {
      String reason = String.valueOf(e.getTargetException().getMessage());
      throw new KontorException(
          ConditionError.VALUES_REFUSED,
          Map.of(
              "sentence", line.strip(),
              "column", columnOf(start.skip(attempt.wording().wordsBeforeValue()), line),
              "reason", reason),
          e);
    } catch (ReflectiveOperationException e) {
      throw new KontorException(
          ConditionError.BAD_TYPE,
          Map.of("id", entry.type().id(), "owner", entry.owner(), "reason", e.toString()),
          e);
    }
  }

  private static <F extends Record, P extends Record> Condition<F, P> condition(
      ConditionType<F, P> type, Object parameters, boolean negated) {
    return new Condition<>(type, type.parameterType().cast(parameters), negated);
  }
}
