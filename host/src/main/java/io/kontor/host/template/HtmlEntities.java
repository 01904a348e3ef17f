package io.kontor.host.template;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads character references of HTML. */
final class HtmlEntities {

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]\\w{1,9}));");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("euro", "€"),
          Map.entry("auml", "ä"),
          Map.entry("ouml", "ö"),
          Map.entry("uuml", "ü"),
          Map.entry("Auml", "Ä"),
          Map.entry("Ouml", "Ö"),
          Map.entry("Uuml", "Ü"),
          Map.entry("szlig", "ß"),
          Map.entry("agrave", "à"),
          Map.entry("egrave", "è"),
          Map.entry("eacute", "é"),
          Map.entry("igrave", "ì"),
          Map.entry("ograve", "ò"),
          Map.entry("ugrave", "ù"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("bdquo", "„"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("middot", "·"),
          Map.entry("bull", "•"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("times", "×"),
          Map.entry("rarr", "→"),
          Map.entry("shy", ""));

  private HtmlEntities() {}

  static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return REFERENCE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(character(it)));
  }

  private static String character(java.util.regex.MatchResult reference) {
    if (reference.group(1) != null) {
      return codePoint(Integer.parseInt(reference.group(1)), reference.group());
    }
    if (reference.group(2) != null) {
      return codePoint(Integer.parseInt(reference.group(2), 16), reference.group());
    }
    return NAMED.getOrDefault(reference.group(3), reference.group());
  }

  private static String codePoint(int value, String asWritten) {
    return Character.isValidCodePoint(value) && value > 0 ? Character.toString(value) : asWritten;
  }
}
