package io.kontor.host.plugin;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can go wrong with a plug-in, from its JAR to its calls. */
public enum PluginError implements ErrorCode {
  NO_PLUGIN(1, ErrorKind.CONFIG),
  MANIFEST_INCOMPLETE(2, ErrorKind.PLUGIN),
  MANIFEST_VALUE(3, ErrorKind.PLUGIN),
  REQUIRES_FORM(4, ErrorKind.PLUGIN),
  API_RANGE(5, ErrorKind.CONFIG),
  HAS_DEPENDENCIES(6, ErrorKind.PLUGIN),
  SHARED_CLASSES(7, ErrorKind.PLUGIN),
  DAMAGED(8, ErrorKind.CONFIG),
  UNSIGNED(9, ErrorKind.CONFIG),
  SIGNATURE_FOREIGN(10, ErrorKind.CONFIG),
  SIGNATURE_FORGED(11, ErrorKind.PLUGIN),
  ENTRY_CHANGED(12, ErrorKind.PLUGIN),
  ENTRY_ADDED(13, ErrorKind.PLUGIN),
  ENTRY_MISSING(14, ErrorKind.PLUGIN),
  PLUGIN_CLASS(15, ErrorKind.PLUGIN),
  CONSTRUCTOR_FAILED(16, ErrorKind.PLUGIN),
  START_FAILED(17, ErrorKind.PLUGIN),
  EXTENSION_FAILED(18, ErrorKind.PLUGIN),
  CALL_FAILED(19, ErrorKind.PLUGIN),
  NULL_RESULT(20, ErrorKind.PLUGIN),
  AWAY(21, ErrorKind.CONFIG),
  CONTRIBUTED_TWICE(22, ErrorKind.CONFIG),
  ID_PREFIX(23, ErrorKind.CONFIG),
  MANDATORY_MISSING(24, ErrorKind.CONFIG),
  CONTEXT_FAILED(25, ErrorKind.INTERNAL),
  LOAD_FAILED(26, ErrorKind.PLUGIN),
  FOLDER_UNREADABLE(27, ErrorKind.CONFIG),
  NOT_BUILT(28, ErrorKind.CONFIG),
  CLASS_BROKEN(29, ErrorKind.PLUGIN),
  NEEDED(30, ErrorKind.CONFIG),
  PERHAPS_NEEDED(31, ErrorKind.CONFIG),
  NOT_SIGNED(32, ErrorKind.CONFIG),
  STILL_HERE(33, ErrorKind.USER),
  NOTHING_LEFT(34, ErrorKind.USER);

  private final int number;
  private final ErrorKind kind;

  PluginError(int number, ErrorKind kind) {
    this.number = number;
    this.kind = kind;
  }

  @Override
  public String code() {
    return "PLUGIN-" + number;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
