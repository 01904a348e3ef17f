package io.kontor.host.watch;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with watching. */
public enum WatchError implements ErrorCode {
  /** No source of that kind and key. */
  NO_SOURCE("WATCH-1", ErrorKind.CONFIG),
  /** A source could not be read. */
  SOURCE_FAILED("WATCH-2", ErrorKind.EXTERNAL),
  /** The profile is broken or gone. */
  NO_PROFILE("WATCH-3", ErrorKind.USER),
  /** Tick after tick fires, without an end. */
  NEVER_IDLE("WATCH-4", ErrorKind.CONFIG),
  /** A condition failed while it was counted what matches already. */
  UNDECIDABLE("WATCH-5", ErrorKind.PLUGIN);

  private final String code;
  private final ErrorKind kind;

  WatchError(String code, ErrorKind kind) {
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
