package io.kontor.sqlshops;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What SQL cannot say about OXID. */
final class OxidQuirks implements Quirks {

  private static final String PLACE_OF_CODE = "##ID##";
  private static final String LANGUAGES = "aLanguageParams";
  private static final String CURRENCIES = "aCurrencies";
  private static final String FOLDERS = "aOrderfolder";

  /** OXID has one column for all parcels; shops separate them by comma, semicolon or line. */
  @Override
  public List<String> trackingCodes(String stored) {
    return stored.isEmpty()
        ? List.of()
        : Arrays.stream(stored.split("[,;\\n\\r]"))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
  }

  @Override
  public Optional<String> trackingUrl(String pattern, String code) {
    return pattern.isBlank()
        ? Optional.empty()
        : Optional.of(
            HtmlEntities.decode(pattern.strip())
                .replace(PLACE_OF_CODE, URLEncoder.encode(code, StandardCharsets.UTF_8)));
  }

  @Override
  public String trackingPattern(Map<String, String> settings) {
    String pattern = settings.getOrDefault("sParcelService", "");
    return pattern.startsWith("http") ? pattern : "";
  }

  /** A shop with another {@code sConfigKey} decodes to noise. */
  @Override
  public List<String> garbled(Map<String, String> settings) {
    return Stream.of(LANGUAGES, CURRENCIES, FOLDERS)
        .filter(name -> !settings.getOrDefault(name, "").isEmpty())
        .filter(name -> PhpSerialized.array(settings.getOrDefault(name, "")).isEmpty())
        .toList();
  }

  /** {@code aLanguageParams} holds by tag, among others, the number that orders carry. */
  @Override
  public Map<String, String> languages(Map<String, String> settings) {
    var languages = new LinkedHashMap<String, String>();
    PhpSerialized.array(settings.getOrDefault(LANGUAGES, ""))
        .orElse(Map.of())
        .forEach(
            (tag, parameters) -> {
              if (parameters instanceof Map<?, ?> map
                  && map.get("baseId") instanceof String number) {
                languages.put(number, tag);
              }
            });
    return languages;
  }

  /** {@code aCurrencies} holds lines such as {@code EUR@ 1.00@ ,@ .@ €@ 2}. */
  @Override
  public Optional<String> currency(Map<String, String> settings) {
    List<String> own =
        PhpSerialized.array(settings.getOrDefault(CURRENCIES, ""))
            .orElse(Map.of())
            .values()
            .stream()
            .map(line -> String.valueOf(line).split("@"))
            .filter(parts -> parts.length > 1 && parts[1].strip().matches("1(\\.0*)?"))
            .map(parts -> parts[0].strip())
            .distinct()
            .toList();
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  @Override
  public List<String> folders(Map<String, String> settings) {
    return List.copyOf(
        PhpSerialized.array(settings.getOrDefault(FOLDERS, "")).orElse(Map.of()).keySet());
  }
}
