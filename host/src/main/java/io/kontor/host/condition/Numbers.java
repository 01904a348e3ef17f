package io.kontor.host.condition;

import io.kontor.api.Language;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as they are written in a language. Strict: {@code 1.23} is no number in German, because
 * nobody can tell what was meant.
 */
final class Numbers {

  private static final int LONGEST = 30;
  private static final Pattern POINT_GROUPS =
      Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

  private Numbers() {}

  static Optional<BigDecimal> read(String text, Language language) {
    Pattern pattern = language == Language.EN ? COMMA_GROUPS : POINT_GROUPS;
    if (text.length() > LONGEST || !pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    String plain = text.replace(group(language), "").replace(',', '.');
    return Optional.of(new BigDecimal(plain));
  }

  /** Prints with groups of three and at least so many digits after the point, if there are any. */
  static String print(BigDecimal number, int digits, Language language) {
    BigDecimal shown = number.stripTrailingZeros();
    shown = shown.setScale(shown.scale() <= 0 ? 0 : Math.max(digits, shown.scale()));
    String plain = shown.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : decimal(language) + plain.substring(point + 1);
    return (shown.signum() < 0 ? "-" : "") + grouped(whole, group(language)) + rest;
  }

  private static String grouped(String digits, String group) {
    var text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      text.insert(at, group);
    }
    return text.toString();
  }

  private static String group(Language language) {
    return language == Language.EN ? "," : ".";
  }

  private static String decimal(Language language) {
    return language == Language.EN ? "." : ",";
  }
}
