package io.kontor.auftragsmanager;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can keep these actions from being done. */
enum AuftragsmanagerError implements ErrorCode {
  /** The order has no mail address. */
  NO_ADDRESS("AUFTRAGSMANAGER-1", ErrorKind.USER),
  /** The profile names a recipient nobody has set up. */
  UNKNOWN_RECIPIENT("AUFTRAGSMANAGER-2", ErrorKind.CONFIG),
  /** The shop may only be read. */
  READ_ONLY("AUFTRAGSMANAGER-3", ErrorKind.CONFIG),
  /** The shop has no such folder. */
  UNKNOWN_FOLDER("AUFTRAGSMANAGER-4", ErrorKind.CONFIG),
  /** The subject is no order. */
  NO_ORDER("AUFTRAGSMANAGER-5", ErrorKind.CONFIG);

  private final String code;
  private final ErrorKind kind;

  AuftragsmanagerError(String code, ErrorKind kind) {
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
