package io.kontor.host.config;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong in a file that the operator or an author wrote. */
public enum ConfigError implements ErrorCode {
  /** A key nobody knows. */
  UNKNOWN_KEY("CONFIG-1"),
  /** A value that cannot be read as what it should be. */
  BAD_VALUE("CONFIG-2"),
  /** A key that must be given is not. */
  MISSING("CONFIG-3"),
  /** The file is no YAML. */
  NOT_YAML("CONFIG-4"),
  /** A list, a mapping or a single value where another was expected. */
  BAD_SHAPE("CONFIG-5"),
  /** An environment variable that the file names is not set. */
  NO_VARIABLE("CONFIG-6"),
  /** The file cannot be read. */
  UNREADABLE("CONFIG-7"),
  /** The file holds problems; they are listed one by one. */
  PROBLEMS("CONFIG-8"),
  /** A file of a format version this program does not know. */
  VERSION("CONFIG-9"),
  /** Two elements of a list have the same key. */
  SAME_KEY("CONFIG-10");

  private final String code;

  ConfigError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return ErrorKind.CONFIG;
  }
}
