package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.subject.Subject;
import io.kontor.host.profile.Profile;
import java.time.Instant;
import java.util.Optional;

/** Asked with a subject read again, before anything is done about it (L18). */
public interface Guard {

  /** Why a task must not begin: what no longer holds of {@code when}; empty if all holds. */
  Optional<Message> forbids(Profile profile, Subject subject, LedgerView ledger, Instant moment);

  /** Why a task that has begun must end: what holds of {@code until}; empty if it goes on. */
  Optional<Message> ends(Profile profile, Subject subject, LedgerView ledger, Instant moment);
}
