package io.kontor.host.licence.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds codes in a mail. Marked ones stand between two lines; where a mail program dropped those, a
 * code is known by its first characters, which also say how long it is; where these are damaged, by
 * its look.
 */
public final class CodeFinder {

  static final String BEGIN = "-----BEGIN KONTOR CODE-----";
  static final String END = "-----END KONTOR CODE-----";

  private static final Pattern MARKED =
      Pattern.compile(
          "BEGIN\\s+KONTOR\\s+CODE(?<code>.*?)END\\s+KONTOR\\s+CODE",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern CODE_LIKE =
      Pattern.compile(
          "[0-9A-Za-z]{4,6}+(?:[-\\s>]{1,8}+[0-9A-Za-z]{4,6}+){15,}+|[0-9A-Za-z]{80,}+");
  private static final int HEAD_CHARACTERS = Base32.length(CodeLayout.HEAD);

  private final String text;

  private CodeFinder(String text) {
    this.text = text;
  }

  /** The codes in a text, whole or damaged, each once, in the order they stand there. */
  public static List<String> find(String text) {
    var codes = new ArrayList<String>();
    var rest = new StringBuilder();
    Matcher marked = MARKED.matcher(text);
    while (marked.find()) {
      codes.add(marked.group("code"));
      marked.appendReplacement(rest, "\n");
    }
    marked.appendTail(rest);
    codes.addAll(new CodeFinder(rest.toString()).unmarked());
    if (codes.isEmpty()) {
      CODE_LIKE.matcher(text).results().forEach(look -> codes.add(look.group()));
    }
    return List.copyOf(withoutRepeats(codes));
  }

  private static Collection<String> withoutRepeats(List<String> codes) {
    Map<String, String> once = new LinkedHashMap<>();
    codes.forEach(code -> once.putIfAbsent(Base32.squeeze(code), code));
    return once.values();
  }

  private List<String> unmarked() {
    var codes = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      int end = startsWord(at) ? endOfCode(at) : at;
      if (end > at) {
        codes.add(text.substring(at, end));
      }
      at = Math.max(end, at + 1);
    }
    return codes;
  }

  private boolean startsWord(int at) {
    return Base32.isLetterOrDigit(text.charAt(at))
        && (at == 0 || !Base32.isLetterOrDigit(text.charAt(at - 1)));
  }

  private int endOfCode(int from) {
    int headEnd = skip(from, HEAD_CHARACTERS);
    String head = Base32.squeeze(text.substring(from, headEnd));
    if (!head.startsWith(CodeLayout.MARK)) {
      return from;
    }
    int length =
        Base32.decode(head)
            .filter(bytes -> bytes.length == CodeLayout.HEAD)
            .map(bytes -> Base32.length(CodeLayout.length(bytes)))
            .orElse(0);
    return endOfWord(skip(from, Math.max(length, HEAD_CHARACTERS)));
  }

  /** The end of so many letters and digits, or of those there are before anything foreign. */
  private int skip(int from, int characters) {
    int left = characters;
    int end = from;
    for (int at = from; at < text.length() && left > 0; at++) {
      if (Base32.isLetterOrDigit(text.charAt(at))) {
        left--;
        end = at + 1;
      } else if (!Base32.isFiller(text.charAt(at))) {
        return end;
      }
    }
    return end;
  }

  /** What hangs on a code without a blank belongs to it: it must not be cut off in silence. */
  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      if (!Base32.isLetterOrDigit(text.charAt(end)) && !Base32.isFiller(text.charAt(end))) {
        return end;
      }
      end++;
    }
    return end;
  }
}
