package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.profile.Profile;
import io.kontor.host.rule.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why the active profiles fire for a subject, or do not, at this moment. */
public final class Explanations {

  private final TickParts parts;

  /** Over what the tick looks at. */
  public Explanations(TickParts parts) {
    this.parts = parts;
  }

  /**
   * One profile's answer.
   *
   * @param why its conditions one by one; empty if one of them failed
   * @param failed what failed
   */
  public record Explained(Profile profile, Optional<Explanation> why, Optional<Message> failed) {}

  /** All active profiles that watch such a subject; none if it is gone. */
  public List<Explained> of(SubjectRef ref) {
    return parts.subjects().read(ref).map(this::of).orElse(List.of());
  }

  private List<Explained> of(Subject subject) {
    Instant moment = parts.clock().instant();
    LedgerView ledger = parts.ledger().view(subject);
    return parts.states().active().stream()
        .sorted()
        .flatMap(id -> parts.profiles().current(id).stream())
        .filter(profile -> watches(profile, subject.ref()))
        .map(profile -> explained(profile, subject, moment, ledger))
        .toList();
  }

  private static boolean watches(Profile profile, SubjectRef ref) {
    return profile.watch().equals(ref.kind())
        && (profile.shops().isEmpty() || profile.shops().contains(ref.source()));
  }

  /** The boundary of a profile: one that cannot be asked keeps no other from being shown. */
  private Explained explained(Profile profile, Subject subject, Instant moment, LedgerView ledger) {
    try {
      Optional<Explanation> why = parts.decider().explain(profile, subject, moment, ledger);
      return new Explained(profile, why, Optional.empty());
    } catch (KontorException e) {
      return new Explained(profile, Optional.empty(), Optional.of(e.problem()));
    } catch (RuntimeException | LinkageError e) {
      var failed =
          new Message("watch.evaluation-failed", Map.of("problem", e.getClass().getName()));
      return new Explained(profile, Optional.empty(), Optional.of(failed));
    }
  }
}
