package io.kontor.host.rule;

/** The compiler refuses rule text. */
final class NotCompiled extends Exception {

  private static final long serialVersionUID = 1L;

  NotCompiled(String problem) {
    super(problem);
  }

  NotCompiled(Throwable cause) {
    super(cause.toString(), cause);
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
