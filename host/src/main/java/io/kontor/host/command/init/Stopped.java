package io.kontor.host.command.init;

/** The person wants no more, or nobody answers any more: nothing is kept. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  Stopped() {
    super("The dialogue was stopped");
  }
}
