package io.kontor.host.condition;

/** What came of reading a value. */
sealed interface Reading {

  /** A value, and where the sentence goes on. */
  record Value(Object value, Place next) implements Reading {}

  /** No value: what is wrong, where, and what would be right, as it may be written there. */
  record Wrong(ConditionError error, Place place, String allowed) implements Reading {}
}
