package io.kontor.host.watch;

import io.kontor.api.condition.LedgerView;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tells which profiles match which subjects. It decides and never acts. */
@FunctionalInterface
public interface Decider {

  /**
   * Decides about a batch.
   *
   * @param subjects of one kind and source
   * @param moment the same for the whole batch
   * @param ledger what conditions may know of a subject's tasks
   */
  Decision decide(List<Subject> subjects, Instant moment, Function<SubjectRef, LedgerView> ledger);

  /**
   * Does nothing for a profile that can be decided.
   *
   * @throws io.kontor.api.error.KontorException if its rule cannot be compiled
   */
  default void require(String profile) {}

  /**
   * Tells for which subjects some profiles cannot be decided, because a fact is unknown (L6).
   *
   * @param subjects those with a fact that nobody knows
   * @param profiles the ids of the profiles
   */
  default List<Decision.Failure> undecided(
      List<Subject> subjects,
      Set<String> profiles,
      Instant moment,
      Function<SubjectRef, LedgerView> ledger) {
    return List.of();
  }

  /** Why a profile fires for a subject, or does not; empty if nobody knows such subjects. */
  default Optional<Explanation> explain(
      Profile profile, Subject subject, Instant moment, LedgerView ledger) {
    return Optional.empty();
  }
}
