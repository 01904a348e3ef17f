package io.kontor.sqlshops;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entities that shops' request filters write into their tables. */
final class HtmlEntities {

  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-z]{2,4});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "nbsp", "\u00a0");

  private HtmlEntities() {}

  /** Decodes once: what was written twice encoded stays readable, and nothing is decoded twice. */
  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(meaning(match.group(1), match.group())));
  }

  /** Writes a text as OXID's filter would, to find it. */
  static String encode(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#039;");
  }

  private static String meaning(String entity, String whole) {
    if (!entity.startsWith("#")) {
      return NAMED.getOrDefault(entity, whole);
    }
    boolean hex = Character.toLowerCase(entity.charAt(1)) == 'x';
    int point = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
    return point > 0 && Character.isValidCodePoint(point) ? Character.toString(point) : whole;
  }
}
