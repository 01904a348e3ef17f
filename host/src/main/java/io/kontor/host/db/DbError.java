package io.kontor.host.db;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with a database. */
public enum DbError implements ErrorCode {
  /** The server does not answer. */
  UNREACHABLE("DB-1", ErrorKind.EXTERNAL),
  /** User or password refused. */
  REFUSED("DB-2", ErrorKind.CONFIG),
  /** The server is no MariaDB, or too old. */
  TOO_OLD("DB-3", ErrorKind.CONFIG),
  /** A statement failed. */
  STATEMENT("DB-4", ErrorKind.EXTERNAL),
  /** A write to a database that may only be read. */
  READ_ONLY("DB-5", ErrorKind.CONFIG),
  /** A migration failed. */
  MIGRATION("DB-6", ErrorKind.INTERNAL),
  /** Deadlocks or lock time-outs again and again. */
  BUSY("DB-7", ErrorKind.EXTERNAL),
  /** No room on the server's disk. */
  FULL("DB-8", ErrorKind.EXTERNAL),
  /** A plug-in's table does not carry its prefix. */
  FOREIGN_TABLE("DB-9", ErrorKind.PLUGIN),
  /** The tables are newer than the program. */
  NEWER_TABLES("DB-10", ErrorKind.CONFIG);

  private final String code;
  private final ErrorKind kind;

  DbError(String code, ErrorKind kind) {
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
