package io.kontor.host.web;

import java.time.ZoneId;

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
}
