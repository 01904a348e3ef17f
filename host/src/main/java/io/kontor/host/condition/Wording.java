package io.kontor.host.condition;

import io.kontor.api.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One way to say a condition, or its opposite, in one language.
 *
 * @param language the language
 * @param negated whether it says the opposite
 * @param printed whether it is the one printed
 * @param parts its words and the places of its values
 */
record Wording(Language language, boolean negated, boolean printed, List<Part> parts) {

  /**
   * A word, or the place of a value.
   *
   * @param text the word, or the parameter's name
   * @param kind how the value is written; empty for a word
   */
  record Part(String text, Optional<ValueKind> kind) {}

  /**
   * What came of reading a sentence as this wording.
   *
   * @param wording this wording
   * @param values the values by parameter, as far as they could be read
   * @param complete whether the sentence is this wording
   * @param words how many of the wording's words are in the sentence
   * @param wrong the value that is wrong, or what is left over; empty if the words do not fit
   */
  record Attempt(
      Wording wording,
      Map<String, Object> values,
      boolean complete,
      int words,
      Optional<Reading.Wrong> wrong) {}

  /**
   * Takes a pattern apart.
   *
   * @throws IllegalArgumentException if it is not made of words and whole placeholders, or does not
   *     name each parameter once
   */
  static List<Part> parts(String pattern, ParameterShape shape) {
    var parts = new ArrayList<Part>();
    for (String word : pattern.strip().split("\\s+")) {
      parts.add(part(word, shape));
    }
    List<String> named =
        parts.stream().filter(p -> p.kind().isPresent()).map(Part::text).sorted().toList();
    if (!named.equals(shape.kinds().keySet().stream().sorted().toList())) {
      throw new IllegalArgumentException(
          "the sentence '" + pattern + "' must name each of " + shape.kinds().keySet() + " once");
    }
    return List.copyOf(parts);
  }

  private static Part part(String word, ParameterShape shape) {
    if (word.startsWith("{") && word.endsWith("}")) {
      String name = word.substring(1, word.length() - 1);
      return new Part(name, Optional.ofNullable(shape.kinds().get(name)));
    }
    List<Token> tokens = Token.of(word);
    boolean plain = tokens.size() == 1 && tokens.get(0).kind() == Token.Kind.WORD;
    if (!plain || word.contains("{")) {
      throw new IllegalArgumentException("'" + word + "' cannot stand in a sentence");
    }
    return new Part(word, Optional.empty());
  }

  /** Tries to read a sentence as this wording. Linear: nothing is tried twice. */
  Attempt attempt(Place start) {
    var values = new LinkedHashMap<String, Object>();
    Place place = start;
    int words = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.kind().isEmpty()) {
        if (!place.says(part.text())) {
          return new Attempt(this, values, false, words, Optional.empty());
        }
        place = place.next();
        words++;
      } else if (part.kind().get().read(place) instanceof Reading.Value found) {
        values.put(part.text(), found.value());
        place = found.next();
      } else {
        Reading.Wrong wrong = (Reading.Wrong) part.kind().get().read(place);
        return new Attempt(this, values, false, words + later(i, place), Optional.of(wrong));
      }
    }
    boolean complete = place.token().isEmpty();
    var rest = new Reading.Wrong(ConditionError.LEFT_OVER, place, "");
    return new Attempt(
        this, values, complete, words, complete ? Optional.empty() : Optional.of(rest));
  }

  /** How many of the words after a part are found, in their order, from a place on. */
  private int later(int part, Place from) {
    int found = 0;
    Place place = from;
    for (Part wanted : parts.subList(part + 1, parts.size())) {
      Place search = place;
      while (wanted.kind().isEmpty() && search.token().isPresent()) {
        boolean here = search.says(wanted.text());
        search = search.next();
        if (here) {
          found++;
          place = search;
          break;
        }
      }
    }
    return found;
  }

  /** How many words stand before the first value. */
  int wordsBeforeValue() {
    return (int) parts.stream().takeWhile(part -> part.kind().isEmpty()).count();
  }

  int words() {
    return (int) parts.stream().filter(part -> part.kind().isEmpty()).count();
  }

  /** The same for all wordings that only differ in the names of their parameters. */
  String skeleton() {
    return parts.stream()
        .map(part -> part.kind().isPresent() ? "{}" : part.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** A sentence as it could really stand in a profile. */
  String example(SentenceContext context) {
    return parts.stream()
        .map(part -> part.kind().map(kind -> kind.example(context)).orElse(part.text()))
        .collect(Collectors.joining(" "));
  }
}
