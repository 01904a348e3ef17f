package io.kontor.host.web;

import io.kontor.api.Message;

/**
 * A strip above every page that says in which mode Kontor runs (L40).
 *
 * @param tone how loud it is
 * @param text what it says
 */
public record Bar(Tone tone, Message text) {

  /** How loud a bar is. */
  public enum Tone {
    /** Good to know. */
    INFO,
    /** Mind this. */
    WARNING,
    /** Nothing works as usual. */
    DANGER
  }
}
