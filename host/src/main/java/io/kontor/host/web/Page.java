package io.kontor.host.web;

/** A page, or a few that belong together. */
public interface Page {

  /** Says where it is and what it does there. */
  void register(Routes routes);
}
