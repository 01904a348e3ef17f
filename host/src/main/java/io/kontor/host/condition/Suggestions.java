package io.kontor.host.condition;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The sentences nearest to one that nobody understands. */
final class Suggestions {

  private static final int SHOWN = 3;

  private Suggestions() {}

  /** Real sentences, the nearest first. */
  static List<String> nearest(String line, List<Entry> entries, SentenceContext context) {
    String wanted = outline(line);
    List<String> nearest =
        entries.stream()
            .flatMap(entry -> entry.wordings().stream())
            .filter(wording -> wording.language() == context.language())
            .map(wording -> wording.example(context))
            .sorted(Comparator.comparing(example -> distance(wanted, outline(example))))
            .limit(SHOWN)
            .toList();
    List<String> near = nearest.stream().filter(one -> isNear(wanted, outline(one))).toList();
    return near.isEmpty() ? nearest : near;
  }

  /** What must be changed by more than its half was hardly meant. */
  private static boolean isNear(String wanted, String example) {
    return 2 * distance(wanted, example) <= Math.max(wanted.length(), example.length());
  }

  /** Numbers and names count as one character each, whatever they are. */
  private static String outline(String sentence) {
    return sentence
        .toLowerCase(Locale.ROOT)
        .replaceAll("\"[^\"]*\"", "\"")
        .replaceAll("[0-9.,]+", "0")
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** How many characters must be changed to make one text of the other (Levenshtein). */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      row[column] = column;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column <= other.length(); column++) {
        int change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
