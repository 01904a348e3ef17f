package io.kontor.api.condition;

import io.kontor.api.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * What a condition says of a subject at a moment, and what it saw.
 *
 * @param verdict holds, fails or unknown
 * @param seen the value it looked at, in the reader's words; why it is unknown, if it is
 * @param changesAt the next moment at which the verdict can change without the subject changing;
 *     empty if time alone never changes it
 */
public record Answer(Verdict verdict, Text seen, Optional<Instant> changesAt) {

  /**
   * An answer that time alone does not change.
   *
   * @param verdict the verdict
   * @param seen the value it looked at
   * @return the answer
   */
  public static Answer of(Verdict verdict, Text seen) {
    return new Answer(verdict, seen, Optional.empty());
  }

  /**
   * An answer that time alone does not change, about a value that reads the same in every language.
   *
   * @param verdict the verdict
   * @param seen the value it looked at
   * @return the answer
   */
  public static Answer of(Verdict verdict, String seen) {
    return of(verdict, Text.same(seen));
  }

  /**
   * An answer that stays until a moment.
   *
   * @param verdict the verdict
   * @param seen the value it looked at
   * @param changesAt when it can change next
   * @return the answer
   */
  public static Answer until(Verdict verdict, Text seen, Instant changesAt) {
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
