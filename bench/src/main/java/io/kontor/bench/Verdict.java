package io.kontor.bench;

import java.util.Locale;

/**
 * What a measurement came to.
 *
 * @param bench its name
 * @param passed whether it kept its limit
 * @param told the numbers, for a person
 */
record Verdict(String bench, boolean passed, String told) {

  /** How much longer one side took than the other, against the most it may. */
  static Verdict ratio(String bench, double ratio, double limit, String told) {
    String numbers = String.format(Locale.ROOT, "%.2f x (limit %.1f x): %s", ratio, limit, told);
    return new Verdict(bench, ratio <= limit, numbers);
  }

  String line() {
    return (passed ? "PASS " : "FAIL ") + bench + " " + told;
  }
}
