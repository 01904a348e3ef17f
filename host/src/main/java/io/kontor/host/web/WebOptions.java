package io.kontor.host.web;

import java.net.URI;
import java.time.ZoneId;
import java.util.Set;

/**
 * Where the pages are served and how.
 *
 * @param address the address to listen on
 * @param port the port; 0 for any that is free
 * @param zone the zone in which times are shown
 */
public record WebOptions(String address, int port, ZoneId zone) {

  /** Only this machine can reach it. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

  /** The address to open on this machine when it is served at a port. */
  public URI uri(int at) {
    String host = EVERYWHERE.contains(address) ? "localhost" : address;
    return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at);
  }
}
