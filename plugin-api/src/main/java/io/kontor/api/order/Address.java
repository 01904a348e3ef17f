package io.kontor.api.order;

/**
 * A postal address as the customer wrote it. Any part may be the empty string.
 *
 * @param salutation {@code MR}, {@code MRS} or what the shop stores
 * @param company company
 * @param firstName first name
 * @param lastName last name
 * @param street street with number
 * @param addition second address line
 * @param zip postal code
 * @param city city
 * @param country ISO 3166 two-letter code; empty if the shop does not know it
 */
public record Address(
    String salutation,
    String company,
    String firstName,
    String lastName,
    String street,
    String addition,
    String zip,
    String city,
    String country) {

  /**
   * The person's name, or the company if no person is named.
   *
   * @return a name; empty only if the address holds none
   */
  public String name() {
    String person = (firstName + " " + lastName).strip();
    return person.isEmpty() ? company : person;
  }
}
