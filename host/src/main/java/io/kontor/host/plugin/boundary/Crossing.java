package io.kontor.host.plugin.boundary;

import org.jspecify.annotations.Nullable;

/** One direction through the wall: into a plug-in, or from a plug-in back into the host. */
public interface Crossing {

  /** What is done on the other side. */
  @FunctionalInterface
  interface Body {
    @Nullable Object run() throws Throwable;
  }

  /**
   * Does something on the other side.
   *
   * @param method what is called, for people
   * @return never null
   */
  Object into(String method, Body body);

  /** The way back. */
  Crossing back();
}
