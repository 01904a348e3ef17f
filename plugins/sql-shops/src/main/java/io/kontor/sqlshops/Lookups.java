package io.kontor.sqlshops;

import io.kontor.api.Text;
import io.kontor.api.order.Fact;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Small tables an order refers to, read once for a call.
 *
 * @param languages the shop's numbers of languages with their tags
 * @param trouble why the shop's settings tell nothing; empty if they do
 * @param folders ids of folders the settings name, or else the dialect
 * @param trackingPatterns by shipping method; methods without one are not in it
 * @param trackingPattern for all others; may be empty
 * @param currency the shop's own
 */
record Lookups(
    Map<String, String> languages,
    Optional<Text> trouble,
    List<String> folders,
    Map<String, String> trackingPatterns,
    String trackingPattern,
    Fact<Currency> currency) {

  static Lookups read(OpenShop shop) {
    Dialect dialect = shop.dialect();
    Map<String, String> settings = shop.settingsReadable() ? settings(shop) : Map.of();
    Optional<Text> trouble = trouble(shop, settings);
    Map<String, String> languages = dialect.quirks().languages(settings);
    List<String> folders = dialect.quirks().folders(settings);
    return new Lookups(
        languages.isEmpty() ? dialect.languages() : languages,
        trouble,
        folders.isEmpty() ? List.copyOf(dialect.folders().keySet()) : folders,
        trackingPatterns(shop),
        dialect.quirks().trackingPattern(settings),
        dialect
            .quirks()
            .currency(settings)
            .map(code -> Fact.known(Amounts.currency(code)))
            .orElseGet(() -> Fact.unknown(trouble.orElseGet(Reasons::noCurrency))));
  }

  private static Optional<Text> trouble(OpenShop shop, Map<String, String> settings) {
    Dialect dialect = shop.dialect();
    if (!shop.settingsReadable()) {
      String tables = String.join(", ", new TreeSet<>(dialect.optionalTables()));
      return Optional.of(Reasons.settingsHidden(tables, shop.connection().key()));
    }
    List<String> garbled = dialect.quirks().garbled(settings);
    return garbled.isEmpty()
        ? Optional.empty()
        : Optional.of(Reasons.settingsGarbled(String.join(", ", garbled)));
  }

  /** The tag of a language by the shop's number; never guessed. */
  Fact<String> language(String number) {
    String tag = languages.get(number);
    return tag == null
        ? Fact.unknown(
            trouble.filter(it -> languages.isEmpty()).orElseGet(() -> Reasons.noLanguage(number)))
        : Fact.known(tag);
  }

  /** Where a customer follows the first parcel. */
  Optional<String> trackingUrl(Quirks quirks, String shippingMethod, List<String> codes) {
    return codes.isEmpty()
        ? Optional.empty()
        : quirks.trackingUrl(
            trackingPatterns.getOrDefault(shippingMethod, trackingPattern), codes.get(0));
  }

  private static Map<String, String> settings(OpenShop shop) {
    Decoder decoder = shop.dialect().settingDecoders().getOrDefault(shop.version(), Decoder.PLAIN);
    var settings = new LinkedHashMap<String, String>();
    shop.database().stream(
        shop.sql("settings"),
        Map.of("shop", shop.shopId()),
        row -> settings.put(row.text("setting"), decoder.read(row, "value")));
    return settings;
  }

  private static Map<String, String> trackingPatterns(OpenShop shop) {
    var patterns = new HashMap<String, String>();
    shop.database().stream(
        shop.sql("values-shipping"),
        Map.of(),
        row -> {
          if (!row.text("tracking_url").isBlank()) {
            patterns.put(row.text("id"), row.text("tracking_url"));
          }
        });
    return patterns;
  }
}
