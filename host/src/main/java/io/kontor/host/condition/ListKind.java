package io.kontor.host.condition;

import io.kontor.api.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Several values of one kind, joined by commas and an "or".
 *
 * @param kind the kind of each
 */
record ListKind(ValueKind kind) implements ValueKind {

  @Override
  public Reading read(Place place) {
    var values = new ArrayList<Object>();
    Place next = place;
    while (true) {
      if (!(kind.read(next) instanceof Reading.Value found)) {
        return kind.read(next);
      }
      values.add(found.value());
      next = found.next();
      int joint = joint(next);
      if (joint == 0) {
        return next.value(List.copyOf(values));
      }
      next = next.skip(joint);
    }
  }

  @Override
  public String print(Object value, Language language) {
    List<?> values = (List<?>) value;
    var text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      boolean last = i == values.size() - 1;
      String joint = i == 0 ? "" : last ? " " + or(language).get(0) + " " : ", ";
      text.append(joint).append(kind.print(values.get(i), language));
    }
    return text.toString();
  }

  @Override
  public String example(SentenceContext context) {
    return kind.example(context);
  }

  /** How many tokens join the value before this place to the next; none if it was the last. */
  private static int joint(Place place) {
    boolean comma = place.token().filter(t -> t.kind() == Token.Kind.COMMA).isPresent();
    Place word = comma ? place.next() : place;
    boolean or = or(place.context().language()).stream().anyMatch(word::says);
    return (comma ? 1 : 0) + (or ? 1 : 0);
  }

  private static List<String> or(Language language) {
    return switch (language) {
      case DE -> List.of("oder");
      case EN -> List.of("or");
      case IT -> List.of("o", "oppure", "od");
    };
  }
}
