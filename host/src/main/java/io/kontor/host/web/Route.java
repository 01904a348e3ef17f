package io.kontor.host.web;

import io.kontor.host.people.Role;
import java.util.function.Function;

/**
 * One address and what answers there.
 *
 * @param kind who may come and what it does
 * @param path the path, with {@code {names}}
 * @param role the least role that may do it
 * @param audit for a change the key of the sentence that is written down; else empty
 * @param handler what answers
 */
public record Route(
    Kind kind, String path, Role role, String audit, Function<Request, Reply> handler) {

  /** Who may come, and what a request does. */
  public enum Kind {
    /** To look at, for who is signed in. */
    PAGE,
    /** To look at, for a command. */
    READ,
    /** Changes something: from a form of the same session, or by a command. */
    CHANGE,
    /** Tries something without changing anything: from a form, or by a command. */
    TRY;

    /** Whether a form is sent there. */
    public boolean takesForm() {
      return this == CHANGE || this == TRY;
    }
  }
}
