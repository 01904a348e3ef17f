package io.kontor.host.order;

import io.kontor.api.Text;
import io.kontor.api.condition.Answer;
import io.kontor.api.condition.Choice;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Constraint.Rank;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.ProfileName;
import io.kontor.api.condition.Values;
import io.kontor.api.condition.Verdict;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import io.kontor.api.shop.ShopValue.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where an order goes, in which language the customer ordered, what was done for it already. */
final class CustomerConditions {

  private static final Text NO_COUNTRY =
      new Text(
          "kein Land in der Lieferadresse",
          "no country in the delivery address",
          "nessun paese nell'indirizzo di consegna");

  static final OrderCondition<Countries> COUNTRY =
      new OrderCondition<>(
          "order.country",
          Countries.class,
          OrderCondition.said(
              new Text(
                  "mit Lieferland {country}",
                  "with delivery country {country}",
                  "con paese di consegna {country}"),
              new Text(
                  "nicht mit Lieferland {country}",
                  "not with delivery country {country}",
                  "non con paese di consegna {country}")),
          Set.of(Input.OWN),
          CustomerConditions::country,
          CustomerConditions::country);

  static final OrderCondition<Languages> LANGUAGE =
      new OrderCondition<>(
          "order.language",
          Languages.class,
          OrderCondition.said(
              new Text("in Sprache {language}", "in language {language}", "in lingua {language}"),
              new Text(
                  "nicht in Sprache {language}",
                  "not in language {language}",
                  "non in lingua {language}")),
          Set.of(Input.OWN),
          CustomerConditions::language,
          languages -> Optional.empty());

  static final OrderCondition<Task> TASK_DONE =
      new OrderCondition<>(
          "order.task-done",
          Task.class,
          OrderCondition.said(
              new Text(
                  "Aufgabe {profile} erledigt",
                  "task {profile} done",
                  "attività {profile} completata"),
              new Text(
                  "Aufgabe {profile} nicht erledigt",
                  "task {profile} not done",
                  "attività {profile} non completata")),
          Set.of(Input.LEDGER),
          CustomerConditions::taskDone,
          task -> Optional.empty());

  private CustomerConditions() {}

  /** Countries by their two letters, separated by commas; small letters count as well. */
  record Countries(String country) {

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    Countries {
      for (String code : country.split(",", -1)) {
        if (!ALL.contains(code.strip().toUpperCase(Locale.ROOT))) {
          throw new IllegalArgumentException(
              "\"" + code.strip() + "\" ≠ ISO 3166 (\"DE\", \"AT\", \"CH\", \"IT\")");
        }
      }
      country = country.toUpperCase(Locale.ROOT);
    }

    List<String> codes() {
      return Stream.of(country.split(",")).map(String::strip).distinct().sorted().toList();
    }
  }

  /** Languages by Kontor's names, or the shops'. */
  record Languages(
      @Values(of = Dimension.LANGUAGE, own = SpokenLanguage.class) List<Choice> language) {}

  /** A profile by its id. */
  record Task(@ProfileName String profile) {}

  private static Answer country(Inquiry<Order, Countries> inquiry) {
    String country = inquiry.fact().customer().delivery().country();
    return country.isEmpty()
        ? Answer.of(Verdict.UNKNOWN, NO_COUNTRY)
        : Answer.of(
            Verdict.of(inquiry.parameters().codes().contains(country)), Seen.country(country));
  }

  private static Optional<Constraint> country(Countries countries) {
    List<String> alternatives =
        countries.codes().stream()
            .map(code -> "customer.delivery.country == " + Constraint.literal(code))
            .toList();
    return ShopChoices.anyOf(Rank.COUNTRY, alternatives, "(customer.delivery.country == \"\")");
  }

  private static Answer language(Inquiry<Order, Languages> inquiry) {
    Fact<String> language = inquiry.fact().language();
    List<Choice> choices = inquiry.parameters().language();
    boolean own =
        choices.stream()
            .filter(Choice::isOwn)
            .map(choice -> SpokenLanguage.valueOf(choice.own()))
            .anyMatch(spoken -> language.value().filter(spoken::speaks).isPresent());
    return own
        ? Answer.of(Verdict.HOLDS, Seen.language(language.get()))
        : ShopChoices.ask(choices, inquiry.fact(), language);
  }

  private static Answer taskDone(Inquiry<Order, Task> inquiry) {
    boolean done = inquiry.ledger().done(inquiry.parameters().profile());
    return Answer.of(Verdict.of(done), Seen.flag(done));
  }
}
