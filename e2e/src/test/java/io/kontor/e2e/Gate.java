package io.kontor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server on this machine; shut, nobody answers there and nobody is left inside. */
final class Gate implements AutoCloseable {

  private static final InetAddress HERE = InetAddress.getLoopbackAddress();

  private final int server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private ServerSocket door;
  private Thread porter;

  /** An open one before a port. */
  Gate(int server) {
    this.server = server;
    ServerSocket open = listen(0);
    this.door = open;
    this.porter = start(() -> letIn(open));
  }

  private static ServerSocket listen(int port) {
    try {
      return new ServerSocket(port, 50, HERE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Opens it again, at the same port. */
  void open() {
    ServerSocket open = listen(door.getLocalPort());
    door = open;
    porter = start(() -> letIn(open));
  }

  void shut() {
    close(door);
    try {
      // The port is free again only when nobody waits at it any more.
      porter.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    sockets.forEach(Gate::close);
    sockets.clear();
  }

  private void letIn(ServerSocket open) {
    try {
      while (true) {
        Socket outside = open.accept();
        Socket inside = new Socket(HERE, server);
        sockets.add(outside);
        sockets.add(inside);
        start(() -> pass(outside, inside));
        start(() -> pass(inside, outside));
      }
    } catch (IOException e) {
      // It was shut.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One of the two hung up.
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work, "gate");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    shut();
  }
}
