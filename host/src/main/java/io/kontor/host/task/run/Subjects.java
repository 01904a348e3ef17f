package io.kontor.host.task.run;

import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import io.kontor.host.plugin.PluginUse;
import java.util.Optional;

/** Reads a subject again, directly before something is done about it. */
public interface Subjects {

  /** Keeps what reads a subject, and writes to it, in place while something is done about it. */
  PluginUse hold(SubjectRef ref);

  /**
   * The subject as it is now.
   *
   * @return empty if it is gone
   * @throws io.kontor.api.error.KontorException if its source cannot be asked
   */
  Optional<Subject> read(SubjectRef ref);
}
