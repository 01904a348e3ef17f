package io.kontor.host.task;

import io.kontor.api.Message;
import io.kontor.api.subject.SubjectRef;
import java.time.Instant;
import java.util.Optional;

/**
 * One row of the ledger.
 *
 * @param id its number in this database
 * @param subject about what
 * @param title what people call the subject
 * @param profile the profile's id
 * @param version the profile's version it fired under (L21)
 * @param occurrence the text key of L2
 * @param level the place in the series, 1 for the first
 * @param state where it stands
 * @param reason why it stands there
 * @param usedUp whether its key is spent for ever (L3)
 * @param round how often it was fired anew on this row
 * @param fence grows with every claim; who holds an old one may not write
 * @param dueAt not before
 * @param step the step that is next, from 0
 * @param action the action of that step
 * @param priority small first
 * @param attempts how often the step was tried in vain
 * @param retryingSince when the first of these tries was
 * @param owner the instance that runs it; empty text if none
 * @param againOf the task it repeats by a person's wish
 * @param createdAt when it fired first
 * @param changedAt when its state changed last
 * @param doneAt when it became DONE
 */
public record Task(
    long id,
    SubjectRef subject,
    String title,
    String profile,
    String version,
    String occurrence,
    int level,
    TaskState state,
    Message reason,
    boolean usedUp,
    int round,
    long fence,
    Instant dueAt,
    int step,
    String action,
    int priority,
    int attempts,
    Optional<Instant> retryingSince,
    String owner,
    Optional<Long> againOf,
    Instant createdAt,
    Instant changedAt,
    Optional<Instant> doneAt) {

  /** Whether something is still going to happen by itself. */
  public boolean open() {
    return switch (state) {
      case WAITING, READY, RUNNING, RETRY -> true;
      case DONE, SKIPPED, PARKED, UNCERTAIN, CANCELLED -> false;
    };
  }
}
