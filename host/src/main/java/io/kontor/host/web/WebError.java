package io.kontor.host.web;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong between a browser and a page. */
public enum WebError implements ErrorCode {
  /** No such page. */
  NOT_FOUND("WEB-1", ErrorKind.USER),
  /** The page does not take this kind of request. */
  METHOD("WEB-2", ErrorKind.USER),
  /** The request is too long. */
  TOO_LARGE("WEB-3", ErrorKind.USER),
  /** The form did not come from a page of this session. */
  FOREIGN_FORM("WEB-4", ErrorKind.USER),
  /** A fault of Kontor's own. */
  FAULT("WEB-5", ErrorKind.INTERNAL),
  /** A sign-in from afar without encryption. */
  PLAIN_FROM_AFAR("WEB-6", ErrorKind.CONFIG),
  /** The port is taken or may not be used. */
  PORT("WEB-7", ErrorKind.CONFIG),
  /** A command without the token. */
  TOKEN("WEB-8", ErrorKind.USER),
  /** A parameter that cannot be. */
  PARAMETER("WEB-9", ErrorKind.USER),
  /** A decision without a reason. */
  REASON("WEB-10", ErrorKind.USER),
  /** A command from another machine. */
  COMMAND_FROM_AFAR("WEB-11", ErrorKind.USER);

  private final String code;
  private final ErrorKind kind;

  WebError(String code, ErrorKind kind) {
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
