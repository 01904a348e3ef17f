package io.kontor.host.profile;

import java.time.Period;

/**
 * How often a profile fires for one subject (L2): occurrence n+1 is due {@code every} after n
 * became DONE.
 *
 * @param times how often at most
 * @param every calendar days, weeks or months between, in the subject's zone
 */
public record Repeat(int times, Period every) {

  /** Once. */
  public static final Repeat ONCE = new Repeat(1, Period.ZERO);
}
