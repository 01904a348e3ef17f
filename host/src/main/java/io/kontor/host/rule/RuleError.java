package io.kontor.host.rule;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong with rules. */
public enum RuleError implements ErrorCode {
  /** A rule could not be compiled. */
  NOT_COMPILED(1, ErrorKind.PLUGIN),
  /** A condition was made for other subjects than those the profile watches. */
  OTHER_SUBJECT(2, ErrorKind.CONFIG),
  /** Rules that compile one by one do not compile together. */
  NOT_TOGETHER(3, ErrorKind.INTERNAL);

  private final int number;
  private final ErrorKind kind;

  RuleError(int number, ErrorKind kind) {
    this.number = number;
    this.kind = kind;
  }

  @Override
  public String code() {
    return "RULE-" + number;
  }

  @Override
  public ErrorKind kind() {
    return kind;
  }
}
