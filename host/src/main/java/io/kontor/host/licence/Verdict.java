package io.kontor.host.licence;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What one code means for a plug-in. The best comes first: one that lets it run, in the largest
 * edition, and of these the one that lasts longest.
 *
 * @param licence the answer if this were the only code
 * @param rank the place of its edition; 0 is the smallest
 */
record Verdict(Licence licence, int rank) implements Comparable<Verdict> {

  private static final Comparator<Verdict> BEST_FIRST =
      Comparator.comparing((Verdict verdict) -> !verdict.licence.runs())
          .thenComparing(Verdict::rank, Comparator.reverseOrder())
          .thenComparing(verdict -> verdict.licence.state())
          .thenComparing(
              verdict -> verdict.licence.until().orElse(LocalDate.MAX), Comparator.reverseOrder());

  @Override
  public int compareTo(Verdict other) {
    return BEST_FIRST.compare(this, other);
  }
}
