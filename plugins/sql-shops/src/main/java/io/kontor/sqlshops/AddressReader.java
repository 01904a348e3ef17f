package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.order.Address;

/** Reads one of the two addresses of an order. */
final class AddressReader {

  private final TextColumn salutation;
  private final TextColumn company;
  private final TextColumn firstName;
  private final TextColumn lastName;
  private final TextColumn street;
  private final TextColumn houseNumber;
  private final TextColumn addition;
  private final TextColumn zip;
  private final TextColumn city;
  private final TextColumn country;

  AddressReader(Dialect dialect, String start) {
    this.salutation = TextColumn.of(dialect, start + "salutation");
    this.company = TextColumn.of(dialect, start + "company");
    this.firstName = TextColumn.of(dialect, start + "first_name");
    this.lastName = TextColumn.of(dialect, start + "last_name");
    this.street = TextColumn.of(dialect, start + "street");
    this.houseNumber = TextColumn.of(dialect, start + "house_number");
    this.addition = TextColumn.of(dialect, start + "addition");
    this.zip = TextColumn.of(dialect, start + "zip");
    this.city = TextColumn.of(dialect, start + "city");
    this.country = TextColumn.of(dialect, start + "country");
  }

  Address read(Row row) {
    return new Address(
        salutation.read(row),
        company.read(row),
        firstName.read(row),
        lastName.read(row),
        (street.read(row) + " " + houseNumber.read(row)).strip(),
        addition.read(row),
        zip.read(row),
        city.read(row),
        country.read(row));
  }

  /** Whether nobody is named in it: then the shop sends to the billing address. */
  static boolean isEmpty(Address address) {
    return address.name().isEmpty() && address.street().isEmpty() && address.city().isEmpty();
  }
}
