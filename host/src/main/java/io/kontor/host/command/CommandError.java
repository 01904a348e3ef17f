package io.kontor.host.command;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong between a terminal and Kontor. */
public enum CommandError implements ErrorCode {
  /** The command needs a running host, and none runs on the data folder. */
  NO_HOST("COMMAND-1", ErrorKind.USER),
  /** The host took the command and did not answer. */
  SILENT("COMMAND-2", ErrorKind.EXTERNAL),
  /** The command must be alone with the data, and a host runs. */
  HOST_RUNS("COMMAND-3", ErrorKind.USER),
  /** A value that cannot be. */
  VALUE("COMMAND-4", ErrorKind.USER),
  /** Something was left out. */
  MISSING("COMMAND-5", ErrorKind.USER),
  /** A word nobody knows here. */
  UNKNOWN_WORD("COMMAND-6", ErrorKind.USER),
  /** A code that has no page. */
  UNKNOWN_CODE("COMMAND-7", ErrorKind.USER),
  /** Words of which only one may be said. */
  EXCLUSIVE("COMMAND-8", ErrorKind.USER);

  private final String code;
  private final ErrorKind kind;

  CommandError(String code, ErrorKind kind) {
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
