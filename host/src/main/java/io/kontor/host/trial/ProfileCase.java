package io.kontor.host.trial;

import io.kontor.api.Text;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Verdict;
import io.kontor.host.trial.CaseFile.ExpectedStep;
import io.kontor.host.watch.SubjectExample;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case as read.
 *
 * @param file its name for people
 * @param title what it is about
 * @param moment now
 * @param example the subject
 * @param done when which profile was done for the subject
 * @param expected what shall come of it
 */
record ProfileCase(
    String file,
    Text title,
    Instant moment,
    SubjectExample example,
    Map<String, List<Instant>> done,
    Expectation expected) {

  /**
   * What shall come of it.
   *
   * @param fires whether the profile fires
   * @param because the sentences that keep it from firing; empty if that is not looked at
   * @param level the place in the series
   * @param steps what is done, in order; empty if that is not looked at
   */
  record Expectation(
      Verdict fires, Set<String> because, Optional<Integer> level, List<StepEntry> steps) {}

  /** An action, and what it shall do. */
  record StepEntry(String action, ExpectedStep does) {}

  /** What conditions may know of earlier tasks. */
  LedgerView ledger() {
    return profile -> !doneBy(profile).isEmpty();
  }

  List<Instant> doneBy(String profile) {
    return done.getOrDefault(profile, List.of());
  }
}
