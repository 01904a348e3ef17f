package io.kontor.host.condition;

import io.kontor.api.error.KontorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A word of a sentence, a name in quotes (without them), or a comma between values.
 *
 * @param kind which of these
 * @param text what it says
 * @param column where it starts, counted from 1
 */
record Token(Kind kind, String text, int column) {

  enum Kind {
    WORD,
    QUOTED,
    COMMA
  }

  private static final String OPENING = "\"„“«";

  /** Takes a line apart. A quote inside quotes is written twice. */
  static List<Token> of(String line) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at++;
      } else if (OPENING.indexOf(c) >= 0) {
        at = quoted(line, at, tokens);
      } else {
        at = word(line, at, tokens);
      }
    }
    return List.copyOf(tokens);
  }

  boolean says(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  private static int word(String line, int start, List<Token> tokens) {
    if (line.charAt(start) == ',') {
      tokens.add(new Token(Kind.COMMA, ",", start + 1));
      return start + 1;
    }
    int end = start + 1;
    while (end < line.length() && !endsWord(line, end)) {
      end++;
    }
    tokens.add(new Token(Kind.WORD, line.substring(start, end), start + 1));
    return end;
  }

  /** A comma between two digits belongs to the number. */
  private static boolean endsWord(String line, int at) {
    char c = line.charAt(at);
    if (c != ',') {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || OPENING.indexOf(c) >= 0;
    }
    boolean followed = at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
    return !(followed && Character.isDigit(line.charAt(at - 1)));
  }

  private static int quoted(String line, int start, List<Token> tokens) {
    String closing = closing(line.charAt(start));
    var text = new StringBuilder();
    for (int at = start + 1; at < line.length(); at++) {
      char c = line.charAt(at);
      if (closing.indexOf(c) < 0) {
        text.append(c);
      } else if (c == '"' && line.startsWith("\"\"", at)) {
        text.append(c);
        at++;
      } else {
        tokens.add(new Token(Kind.QUOTED, text.toString(), start + 1));
        return at + 1;
      }
    }
    throw new KontorException(
        ConditionError.OPEN_QUOTE, Map.of("sentence", line, "column", start + 1));
  }

  private static String closing(char opening) {
    return switch (opening) {
      case '„' -> "“”\"";
      case '“' -> "”\"";
      case '«' -> "»";
      default -> "\"";
    };
  }
}
