package io.kontor.host.command;

/** How a command ends. */
public final class Exit {

  /** Done. */
  public static final int DONE = 0;

  /** Something went wrong; it was said what. */
  public static final int PROBLEM = 1;

  /** The words of the command line are off. */
  public static final int USAGE = 2;

  private Exit() {}
}
