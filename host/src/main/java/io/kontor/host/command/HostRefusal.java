package io.kontor.host.command;

import io.kontor.host.wording.Explanation;

/** What a host answered to a command it did not carry out, in the words of the host. */
final class HostRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Explanation why;

  HostRefusal(Explanation why) {
    super(why.code());
    this.why = why;
  }

  Explanation why() {
    return why;
  }
}
