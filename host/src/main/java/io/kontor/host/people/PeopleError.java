package io.kontor.host.people;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong at the door. */
public enum PeopleError implements ErrorCode {
  /** Name or password wrong. */
  WRONG("PEOPLE-1", ErrorKind.USER),
  /** Too many wrong passwords. */
  LOCKED("PEOPLE-2", ErrorKind.USER),
  /** The set-up link is used, replaced or too old. */
  LINK("PEOPLE-3", ErrorKind.USER),
  /** The password is too short. */
  SHORT("PEOPLE-4", ErrorKind.USER),
  /** The two passwords differ. */
  DIFFERENT("PEOPLE-5", ErrorKind.USER),
  /** The token file cannot be written. */
  TOKEN_FILE("PEOPLE-6", ErrorKind.CONFIG),
  /** The token file cannot be read. */
  TOKEN_UNREADABLE("PEOPLE-7", ErrorKind.CONFIG);

  private final String code;
  private final ErrorKind kind;

  PeopleError(String code, ErrorKind kind) {
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
