package io.kontor.host.licence.code;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong with activation codes, keys and their files. */
public enum LicenceError implements ErrorCode {
  /** There is no code for the plug-in. */
  NONE("LICENCE-1", ErrorKind.CONFIG),
  /** The checksum is wrong. */
  DAMAGED("LICENCE-2", ErrorKind.USER),
  /** The signature is wrong. */
  FORGED("LICENCE-3", ErrorKind.USER),
  /** The key it is signed with is not trusted. */
  UNKNOWN_VENDOR("LICENCE-4", ErrorKind.CONFIG),
  /** Its form is one of a later Kontor. */
  TOO_NEW("LICENCE-5", ErrorKind.CONFIG),
  /** It is for another plug-in. */
  WRONG_PLUGIN("LICENCE-6", ErrorKind.USER),
  /** The plug-in has no edition of this name. */
  UNKNOWN_EDITION("LICENCE-7", ErrorKind.CONFIG),
  /** Its first day is to come. */
  NOT_YET("LICENCE-8", ErrorKind.CONFIG),
  /** Its last day and the days of grace are over. */
  PAUSED("LICENCE-9", ErrorKind.CONFIG),
  /** It is for another installation. */
  OTHER_INSTALLATION("LICENCE-10", ErrorKind.CONFIG),
  /** More shops are watched than it allows. */
  TOO_MANY_SHOPS("LICENCE-11", ErrorKind.CONFIG),
  /** The clock was set back. */
  CLOCK_BACK("LICENCE-12", ErrorKind.CONFIG),
  /** The plug-in says it needs no code, but the operator has not allowed that. */
  NOT_ALLOWED("LICENCE-13", ErrorKind.CONFIG),
  /** There is no code in a text. */
  NO_CODE("LICENCE-14", ErrorKind.USER),
  /** A value cannot stand in a code or a key file. */
  BAD_VALUE("LICENCE-15", ErrorKind.USER),
  /** A key file does not hold the key it should. */
  BAD_KEY_FILE("LICENCE-16", ErrorKind.CONFIG),
  /** Others may read a private key. */
  KEY_OPEN("LICENCE-17", ErrorKind.CONFIG),
  /** A key would be overwritten. */
  KEY_EXISTS("LICENCE-18", ErrorKind.USER),
  /** A file cannot be read or written. */
  FILE("LICENCE-19", ErrorKind.CONFIG),
  /** A file is larger than any mail. */
  FILE_TOO_LARGE("LICENCE-20", ErrorKind.USER),
  /** The file with the installation id holds something else. */
  BAD_INSTALLATION_FILE("LICENCE-21", ErrorKind.CONFIG),
  /** This Java cannot do Ed25519. */
  CRYPTOGRAPHY("LICENCE-22", ErrorKind.INTERNAL),
  /** An option of a command is missing. */
  OPTION_MISSING("LICENCE-23", ErrorKind.USER),
  /** Two options of a command exclude each other. */
  OPTIONS_EXCLUDE("LICENCE-24", ErrorKind.USER);

  private final String code;
  private final ErrorKind kind;

  LicenceError(String code, ErrorKind kind) {
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
