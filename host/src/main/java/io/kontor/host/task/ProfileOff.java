package io.kontor.host.task;

import io.kontor.api.error.KontorException;
import java.util.Map;

/** The profile was switched off meanwhile; nothing more of the task may leave (L21). */
public final class ProfileOff extends KontorException {

  private static final long serialVersionUID = 1L;

  public ProfileOff(Task task) {
    super(
        TaskError.PROFILE_OFF,
        Map.of("task", task.id(), "profile", task.profile(), "subject", task.title()));
  }
}
