package io.kontor.host.task;

import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.util.Optional;

/** Reads a subject again, directly before something is done about it. */
@FunctionalInterface
public interface Subjects {

  /**
   * The subject as it is now.
   *
   * @return empty if it is gone
   * @throws io.kontor.api.error.KontorException if its source cannot be asked
   */
  Optional<Subject> read(SubjectRef ref);
}
