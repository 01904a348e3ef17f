package io.kontor.host.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a request comes from, as far as the connection itself tells. */
final class Peer {

  private Peer() {}

  /** Whether the other end of the connection is this machine. A proxy on it is here as well. */
  static boolean isHere(Context context) {
    String remote = context.req().getRemoteAddr();
    try {
      // What has the address it came in by can only have come from this machine.
      return InetAddress.getByName(remote).isLoopbackAddress()
          || remote.equals(context.req().getLocalAddr());
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether somebody else stands behind the other end. */
  static boolean isProxy(Context context) {
    return context.header("X-Forwarded-For") != null || context.header("Forwarded") != null;
  }
}
