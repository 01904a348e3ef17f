package io.kontor.host.rule;

import java.util.Locale;

/**
 * For what rules are compiled. Each has one module id for ever, because a new id each time leaks.
 */
public enum Slot {
  /** What fires. */
  LIVE,
  /** What a check tries. */
  CHECK,
  /** What an editor is writing. */
  DRAFT;

  /** The name of its module. */
  String module() {
    return name().toLowerCase(Locale.ROOT);
  }
}
