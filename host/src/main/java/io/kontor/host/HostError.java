package io.kontor.host;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with the program itself. */
public enum HostError implements ErrorCode {
  /** Something nobody reckoned with. */
  UNEXPECTED("HOST-1", ErrorKind.INTERNAL);

  private final String code;
  private final ErrorKind kind;

  HostError(String code, ErrorKind kind) {
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
