package io.kontor.host.template;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.ErrorKind;

/** What can be wrong with a template, or with rendering it. */
public enum TemplateError implements ErrorCode {
  /** There is no template of that name in any language. */
  NO_TEMPLATE("TEMPLATE-1"),
  /** It cannot be read as a template. */
  SYNTAX("TEMPLATE-2"),
  /** It uses something that is locked. */
  LOCKED("TEMPLATE-3"),
  /** It names a field that does not exist. */
  MISSING("TEMPLATE-4"),
  /** It names a fact that is known to be absent. */
  ABSENT("TEMPLATE-5"),
  /** It names a fact that nobody knows. */
  UNKNOWN("TEMPLATE-6"),
  /** It uses a value in a way its type does not allow. */
  WRONG_TYPE("TEMPLATE-7"),
  /** An expression cannot be evaluated. */
  EXPRESSION("TEMPLATE-8"),
  /** It writes more than a mail may hold. */
  TOO_LONG("TEMPLATE-9"),
  /** It takes too long. */
  TOO_SLOW("TEMPLATE-10"),
  /** A mail template does not begin with its subject. */
  NO_SUBJECT("TEMPLATE-11"),
  /** A value of a type that templates may not see. */
  HIDDEN_TYPE("TEMPLATE-12"),
  /** It includes a template that is not in its folder. */
  NO_INCLUDE("TEMPLATE-13"),
  /** It shows an amount in a currency nobody knows. */
  NO_CURRENCY("TEMPLATE-14");

  private final String code;

  TemplateError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ErrorKind kind() {
    return this == HIDDEN_TYPE ? ErrorKind.INTERNAL : ErrorKind.CONFIG;
  }
}
