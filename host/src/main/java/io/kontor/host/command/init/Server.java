package io.kontor.host.command.init;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server as people name it: {@code HOST} or {@code HOST:PORT}, an IPv6 address in brackets.
 *
 * @param host a name or an address
 * @param port its port
 */
record Server(String host, int port) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([\\p{L}0-9._-]+))(?::([0-9]{1,5}))?");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
  private static final int HIGHEST = 65_535;

  /** Reads one; empty if it is none. */
  static Optional<Server> of(String text, int usualPort) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    int port = parts.group(3) == null ? usualPort : Integer.parseInt(parts.group(3));
    return Optional.of(new Server(host, port)).filter(it -> port <= HIGHEST);
  }

  /** Whether nobody is in between. */
  boolean local() {
    return THIS_MACHINE.contains(host);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
