package io.kontor.host.task;

import io.kontor.api.error.KontorException;
import java.util.Map;

/**
 * Another node took the task over while this one was away; nothing more may be done about it here.
 */
public final class LeaseLost extends KontorException {

  private static final long serialVersionUID = 1L;

  public LeaseLost(Task task) {
    super(
        TaskError.LEASE_LOST,
        Map.of("task", task.id(), "profile", task.profile(), "subject", task.subject()));
  }
}
