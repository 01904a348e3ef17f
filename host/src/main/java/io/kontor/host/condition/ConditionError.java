package io.kontor.host.condition;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong with a condition type or a sentence. */
public enum ConditionError implements ErrorCode {
  /** Two owners contribute one id. */
  DUPLICATE_TYPE(1, ErrorKind.PLUGIN),
  /** A condition type breaks its contract. */
  BAD_TYPE(2, ErrorKind.PLUGIN),
  /** No condition says this. */
  UNKNOWN_SENTENCE(3, ErrorKind.CONFIG),
  /** A value stands where another kind of value is wanted. */
  WRONG_VALUE(4, ErrorKind.CONFIG),
  /** The sentence ends before its value. */
  MISSING_VALUE(5, ErrorKind.CONFIG),
  /** A name in quotes that no shop knows. */
  UNKNOWN_SHOP_VALUE(6, ErrorKind.CONFIG),
  /** The line is too long to be a sentence. */
  TOO_LONG(7, ErrorKind.CONFIG),
  /** A quote is never closed. */
  OPEN_QUOTE(8, ErrorKind.CONFIG),
  /** The condition refuses its values. */
  VALUES_REFUSED(9, ErrorKind.CONFIG),
  /** A condition answered nothing. */
  NO_ANSWER(10, ErrorKind.PLUGIN),
  /** A condition looked at something it had not declared (L7). */
  UNDECLARED_INPUT(11, ErrorKind.PLUGIN),
  /** A sentence goes on after its end. */
  LEFT_OVER(12, ErrorKind.CONFIG);

  private final int number;
  private final ErrorKind kind;

  ConditionError(int number, ErrorKind kind) {
    this.number = number;
    this.kind = kind;
  }

  @Override
  public String code() {
    return "CONDITION-" + number;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
