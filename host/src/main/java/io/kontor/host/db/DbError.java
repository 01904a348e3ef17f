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
  NEWER_TABLES("DB-10", ErrorKind.CONFIG),
  /** Another program holds the data folder. */
  FOLDER_TAKEN("DB-11", ErrorKind.CONFIG),
  /** The data were written by a newer server. */
  OLDER_SERVER("DB-12", ErrorKind.CONFIG),
  /** There is no server program that can run here. */
  NO_SERVER("DB-13", ErrorKind.CONFIG),
  /** No room for the data folder. */
  NO_SPACE("DB-14", ErrorKind.EXTERNAL),
  /** The data folder cannot be used. */
  FOLDER_REFUSED("DB-15", ErrorKind.CONFIG),
  /** The server's password file does not fit its data. */
  SECRET_WRONG("DB-16", ErrorKind.CONFIG),
  /** The server did not start. */
  NOT_STARTED("DB-17", ErrorKind.EXTERNAL),
  /** The server's certificate is not one we trust. */
  UNTRUSTED("DB-18", ErrorKind.CONFIG),
  /** A plug-in's script is not one statement about one of its tables. */
  BAD_SCRIPT("DB-19", ErrorKind.PLUGIN),
  /** The server did not answer at the start. */
  NOT_THERE("DB-20", ErrorKind.EXTERNAL),
  /** The account lacks a right. */
  NO_RIGHT("DB-21", ErrorKind.CONFIG),
  /** The server, a MySQL 8, wants the password over an encrypted way only. */
  UNENCRYPTED("DB-22", ErrorKind.CONFIG),
  /** Nothing says which server wrote the data. */
  WRITER_UNKNOWN("DB-23", ErrorKind.CONFIG),
  /** Another host makes or drops the tables of a plug-in. */
  TABLES_BUSY("DB-24", ErrorKind.EXTERNAL),
  /** The dump before a purge was not written. */
  DUMP_NOT_WRITTEN("DB-25", ErrorKind.EXTERNAL),
  /** A table that would be dropped is referred to by one that stays. */
  REFERRED_TO("DB-26", ErrorKind.PLUGIN);

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
