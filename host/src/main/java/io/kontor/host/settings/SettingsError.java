package io.kontor.host.settings;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with settings and secrets. */
public enum SettingsError implements ErrorCode {
  /** The key file does not fit the secrets that are stored. */
  WRONG_KEY("SETTINGS-1"),
  /** Others may read the key file. */
  KEY_FILE_OPEN("SETTINGS-2"),
  /** The key file cannot be read. */
  KEY_FILE_BROKEN("SETTINGS-3"),
  /** A stored secret was moved or changed. */
  SECRET_BROKEN("SETTINGS-4"),
  /** A setting that stands in kontor.yaml cannot be changed here. */
  FIXED("SETTINGS-5"),
  /** The settings of a plug-in cannot be used as they are. */
  INVALID("SETTINGS-6"),
  /** There is no key file yet and none can be made. */
  KEY_FILE_NOT_MADE("SETTINGS-7");

  private final String code;

  SettingsError(String code) {
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
