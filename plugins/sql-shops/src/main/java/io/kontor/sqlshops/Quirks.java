package io.kontor.sqlshops;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What SQL cannot say about a shop system. One class for each system that needs it (L30). */
interface Quirks {

  /** The quirks a dialect may name. */
  List<String> NAMES = List.of("oxid");

  static Optional<Quirks> named(String name) {
    return name.equals("oxid") ? Optional.of(new OxidQuirks()) : Optional.empty();
  }

  /** The parcels' numbers in one stored text. */
  List<String> trackingCodes(String stored);

  /** The address at which a customer follows a parcel. */
  Optional<String> trackingUrl(String pattern, String code);

  /** The pattern of that address for all shipping methods without their own; empty if none. */
  String trackingPattern(Map<String, String> settings);

  /** The names of settings that are there and say nothing: they were not decoded rightly. */
  List<String> garbled(Map<String, String> settings);

  /** The shop's numbers of languages with their tags; empty if the settings do not tell. */
  Map<String, String> languages(Map<String, String> settings);

  /** The shop's own currency, which its rates count from; empty if the settings do not tell. */
  Optional<String> currency(Map<String, String> settings);

  /** The ids of the shop's folders; empty if the settings do not tell. */
  List<String> folders(Map<String, String> settings);
}
