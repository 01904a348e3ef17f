package io.kontor.host.connection;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong with a connection to a shop. */
public enum ConnectionError implements ErrorCode {
  /** No shop of that key is configured. */
  UNKNOWN_SHOP("CONNECTION-1", ErrorKind.CONFIG),
  /** No running plug-in connects to that kind of shop. */
  NO_CONNECTOR("CONNECTION-2", ErrorKind.CONFIG),
  /** Two entries name one shop. */
  SAME_SHOP("CONNECTION-3", ErrorKind.CONFIG),
  /** Two entries carry one key. */
  SAME_KEY("CONNECTION-4", ErrorKind.CONFIG),
  /** The SSH server's key is not the one that was confirmed. */
  FOREIGN_HOST_KEY("CONNECTION-5", ErrorKind.EXTERNAL),
  /** The tunnel cannot be opened. */
  NO_TUNNEL("CONNECTION-6", ErrorKind.EXTERNAL),
  /** The address of a shop's database cannot be read. */
  BAD_ADDRESS("CONNECTION-7", ErrorKind.CONFIG),
  /** There is no shop at all. */
  NO_SHOP("CONNECTION-8", ErrorKind.CONFIG);

  private final String code;
  private final ErrorKind kind;

  ConnectionError(String code, ErrorKind kind) {
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
