package io.kontor.sqlshops;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with a shop that is read through its database. */
public enum SqlShopsError implements ErrorCode {
  /** A line of dialect.yaml cannot be read. */
  DIALECT_LINE("SHOPS-1", ErrorKind.CONFIG),
  /** A dialect lacks a file or a key. */
  DIALECT_INCOMPLETE("SHOPS-2", ErrorKind.CONFIG),
  /** A statement names a table or file that is not there. */
  DIALECT_PLACEHOLDER("SHOPS-3", ErrorKind.CONFIG),
  /** A table prefix with characters that no prefix has. */
  BAD_PREFIX("SHOPS-4", ErrorKind.CONFIG),
  /** The shop's tables are not where the configuration says. */
  NO_SUCH_SHOP("SHOPS-5", ErrorKind.CONFIG),
  /** A stored feed cursor that this connector did not write. */
  BAD_CURSOR("SHOPS-6", ErrorKind.INTERNAL),
  /** A folder the shop does not have. */
  UNKNOWN_FOLDER("SHOPS-7", ErrorKind.USER),
  /** A tracking code that does not fit the shop's column. */
  BAD_TRACKING_CODE("SHOPS-8", ErrorKind.USER),
  /** An order of another shop. */
  FOREIGN_ORDER("SHOPS-9", ErrorKind.INTERNAL),
  /** A database account or schema name that cannot stand in a GRANT. */
  BAD_ACCOUNT("SHOPS-10", ErrorKind.USER),
  /** The operator's folder of dialects cannot be read. */
  NO_DIALECTS("SHOPS-11", ErrorKind.CONFIG);

  private final String code;
  private final ErrorKind kind;

  SqlShopsError(String code, ErrorKind kind) {
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
