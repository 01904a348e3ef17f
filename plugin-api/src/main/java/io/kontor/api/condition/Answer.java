package io.kontor.api.condition;

import java.time.Instant;
import java.util.Optional;

/**
 * What a condition says of a subject at a moment, and what it saw.
 *
 * @param verdict holds, fails or unknown
 * @param seen the value it looked at, as a person would read it; why it is unknown, if it is
 * @param changesAt the next moment at which the verdict can change without the subject changing;
 *     empty if time alone never changes it
 */
public record Answer(Verdict verdict, String seen, Optional<Instant> changesAt) {

  /**
   * An answer that time alone does not change.
   *
   * @param verdict the verdict
   * @param seen the value it looked at
   * @return the answer
   */
  public static Answer of(Verdict verdict, String seen) {
    return new Answer(verdict, seen, Optional.empty());
  }

  /**
   * An answer that stays until a moment.
   *
   * @param verdict the verdict
   * @param seen the value it looked at
   * @param changesAt when it can change next
   * @return the answer
   */
  public static Answer until(Verdict verdict, String seen, Instant changesAt) {
    return new Answer(verdict, seen, Optional.of(changesAt));
  }

  /**
   * The answer of the opposite condition.
   *
   * @return the same value seen, the verdict negated
   */
  public Answer negated() {
    return new Answer(verdict.negated(), seen, changesAt);
  }
}
