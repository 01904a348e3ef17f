package io.kontor.host.watch;

import io.kontor.api.Message;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.condition.Condition;
import java.util.Optional;

/**
 * Why a profile could not be decided for subjects of one source, as the last tick saw it. It does
 * not fire for them; all others were decided (L6, L12).
 *
 * @param profile the profile's id
 * @param source the key of the source; for orders the shop's
 * @param reason what failed, or what is not known
 * @param condition the one that asks what nobody knows; empty if something failed
 * @param example one of the subjects
 * @param title what people call that one
 * @param count how many subjects
 */
public record Trouble(
    String profile,
    String source,
    Message reason,
    Optional<Condition<?, ?>> condition,
    SubjectRef example,
    String title,
    long count) {

  static Trouble of(Decision.Failure failure) {
    return new Trouble(
        failure.profile(),
        failure.subject().ref().source(),
        failure.reason(),
        failure.condition(),
        failure.subject().ref(),
        failure.subject().title(),
        1);
  }

  /** The same, met once more. */
  Trouble again() {
    return new Trouble(profile, source, reason, condition, example, title, count + 1);
  }
}
