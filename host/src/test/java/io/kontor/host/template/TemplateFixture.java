package io.kontor.host.template;

import io.kontor.api.Text;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A small subject, as templates see it. */
final class TemplateFixture {

  static final Text NOT_MAPPED =
      new Text(
          "Status 17 ist nicht zugeordnet",
          "status 17 is not mapped",
          "lo stato 17 non è associato");

  private TemplateFixture() {}

  record Parcel(
      String number,
      Fact<String> language,
      Instant orderedAt,
      Fact<Instant> paidAt,
      Fact<String> status,
      Person customer,
      Money total,
      List<Line> lines) {}

  record Person(String name, String email) {
    /** Looks harmless, but is no component: no template may reach it. */
    public String secret() {
      return "secret";
    }
  }

  record Line(String title, int quantity, Money price) {}

  static Parcel parcel(String customer) {
    return new Parcel(
        "10042",
        Fact.known("de"),
        Instant.parse("2026-03-09T23:30:00Z"),
        Fact.absent(),
        Fact.unknown(NOT_MAPPED),
        new Person(customer, "erika@example.com"),
        Money.of("1234.5", "EUR"),
        List.of(
            new Line("Tee & Tasse", 2, Money.of("8.395798", "EUR")),
            new Line("Kanne", 1, Money.of("40", "EUR"))));
  }

  static Subject subject(Record fact, String... languages) {
    var ref = new SubjectRef("parcel", "shop1", "1");
    return new Subject(ref, fact, "10042", ZoneId.of("Europe/Berlin"), List.of(languages));
  }

  static Subject subject() {
    return subject(parcel("Erika"), "de");
  }
}
