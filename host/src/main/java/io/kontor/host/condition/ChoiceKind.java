package io.kontor.host.condition;

import io.kontor.api.Language;
import io.kontor.api.condition.Choice;
import io.kontor.api.condition.Named;
import io.kontor.api.shop.ShopValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One of Kontor's own values, or a shop's by its name in quotes (L14).
 *
 * @param dimension where a shop's name is looked up
 * @param own Kontor's own values
 */
record ChoiceKind(ShopValue.Dimension dimension, NamedKind own) implements ValueKind {

  @Override
  public Reading read(Place place) {
    Optional<String> name = place.quoted();
    if (name.isPresent()) {
      return ofShop(place, name.get());
    }
    return own.longest(place)
        .map(ChoiceKind::asChoice)
        .orElseGet(() -> place.wrong(allowed(place.context())));
  }

  @Override
  public String print(Object value, Language language) {
    Choice choice = (Choice) value;
    if (!choice.isOwn()) {
      return QuotedKind.quote(choice.name());
    }
    for (Named constant : own.constants()) {
      if (((Enum<?>) constant).name().equals(choice.own())) {
        return constant.title().in(language);
      }
    }
    throw new IllegalArgumentException("No value " + choice.own() + " in " + own);
  }

  @Override
  public String example(SentenceContext context) {
    if (!own.constants().isEmpty()) {
      return own.example(context);
    }
    return context.quotedNames(dimension).stream().findFirst().orElse(QuotedKind.quote("…"));
  }

  private static Reading asChoice(Reading reading) {
    Reading.Value found = (Reading.Value) reading;
    return found.next().value(Choice.own((Enum<?>) found.value()));
  }

  private Reading ofShop(Place place, String name) {
    var ids = new LinkedHashMap<String, Set<String>>();
    place
        .context()
        .offered(dimension)
        .forEach(
            (shop, values) -> {
              Set<String> meant = idsOf(values, name);
              if (!meant.isEmpty()) {
                ids.put(shop, meant);
              }
            });
    if (ids.isEmpty()) {
      return new Reading.Wrong(
          ConditionError.UNKNOWN_SHOP_VALUE, place, byShop(place.context().offered(dimension)));
    }
    return place.next().value(new Choice("", name, ids));
  }

  /** By name; by id if no name fits. */
  private static Set<String> idsOf(List<ShopValue> values, String name) {
    Set<String> named =
        values.stream()
            .filter(value -> value.name().strip().equalsIgnoreCase(name.strip()))
            .map(ShopValue::id)
            .collect(Collectors.toSet());
    boolean isId = values.stream().anyMatch(value -> value.id().equals(name));
    return named.isEmpty() && isId ? Set.of(name) : named;
  }

  private String allowed(SentenceContext context) {
    Stream<String> titles = own.constants().stream().map(c -> c.title().in(context.language()));
    return Stream.concat(titles, context.quotedNames(dimension).stream())
        .collect(Collectors.joining(", "));
  }

  private static String byShop(Map<String, List<ShopValue>> offered) {
    return offered.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + names(entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String names(List<ShopValue> values) {
    return values.isEmpty()
        ? "–"
        : values.stream()
            .map(value -> QuotedKind.quote(value.name()))
            .distinct()
            .collect(Collectors.joining(", "));
  }
}
