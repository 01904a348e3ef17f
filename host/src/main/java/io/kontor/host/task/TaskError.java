package io.kontor.host.task;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with a task. */
public enum TaskError implements ErrorCode {
  /** Another node has taken the task over. */
  LEASE_LOST("TASK-1", ErrorKind.INTERNAL),
  /** No such task. */
  NOT_FOUND("TASK-2", ErrorKind.USER),
  /** The command does not fit the task's state. */
  WRONG_STATE("TASK-3", ErrorKind.USER),
  /** An action threw something unexpected before its effect began. */
  BROKE_BEFORE("TASK-4", ErrorKind.PLUGIN),
  /** An action threw something unexpected after its effect began. */
  BROKE_AFTER("TASK-5", ErrorKind.PLUGIN),
  /** The host stopped while a step was under way, and nobody can know. */
  LEFT_OPEN("TASK-6", ErrorKind.EXTERNAL),
  /** The parameters of a step cannot be read. */
  BAD_PARAMETERS("TASK-7", ErrorKind.CONFIG),
  /** All tries are spent. */
  TRIES_SPENT("TASK-8", ErrorKind.EXTERNAL),
  /** The plug-in with the action is away. */
  ACTION_AWAY("TASK-9", ErrorKind.CONFIG),
  /** The profile is broken or gone. */
  PROFILE_AWAY("TASK-10", ErrorKind.CONFIG),
  /** Something in Kontor itself failed while a task was run. */
  UNEXPECTED("TASK-11", ErrorKind.INTERNAL),
  /** The profile is switched off. */
  PROFILE_OFF("TASK-12", ErrorKind.USER),
  /** The profile is switched on already. */
  ALREADY_ON("TASK-13", ErrorKind.USER),
  /** Somebody else switched the profile while it was being switched on. */
  OVERTAKEN("TASK-14", ErrorKind.USER),
  /** The task was sent again before. */
  SENT_ALREADY("TASK-15", ErrorKind.USER);

  private final String code;
  private final ErrorKind kind;

  TaskError(String code, ErrorKind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
