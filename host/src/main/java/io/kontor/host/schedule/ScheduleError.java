package io.kontor.host.schedule;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with the clock. */
public enum ScheduleError implements ErrorCode {
  /** It cannot start, or cannot be told what to do. */
  UNUSABLE("SCHEDULE-1", ErrorKind.EXTERNAL);

  private final String code;
  private final ErrorKind kind;

  ScheduleError(String code, ErrorKind kind) {
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
