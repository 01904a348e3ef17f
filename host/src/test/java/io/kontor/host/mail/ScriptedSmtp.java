package io.kontor.host.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small SMTP server that answers as a test wants: a reply, {@link #DROP} or {@link #SILENT} per
 * command. {@code GREETING}, {@code DOT} and {@code BODY} (its first line) count as commands.
 */
public final class ScriptedSmtp implements AutoCloseable {

  static final String DROP = "drop";
  static final String SILENT = "silent";

  final List<String> commands = new CopyOnWriteArrayList<>();
  final List<String> mails = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  private final Map<String, Deque<String>> script = new HashMap<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final ServerSocket server;
  private final Thread porter;
  private volatile String lastBodyLine = "";
  private volatile CountDownLatch dot = new CountDownLatch(0);

  /** Listens at a free port of this machine. */
  public ScriptedSmtp() {
    try {
      server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    porter = start(this::accept);
  }

  /** Where. */
  public int port() {
    return server.getLocalPort();
  }

  /** Answers a command so, once for each reply given; after that as a friendly server. */
  public synchronized ScriptedSmtp on(String command, String... replies) {
    script.computeIfAbsent(command, it -> new ArrayDeque<>()).addAll(List.of(replies));
    return this;
  }

  /** Looks at each mail until it is let go, as a slow scanner does. */
  void answerToDotAfter(CountDownLatch letGo) {
    dot = letGo;
  }

  String lastBodyLine() {
    return lastBodyLine;
  }

  long count(String command) {
    return commands.stream().filter(it -> it.startsWith(command)).count();
  }

  /** Breaks all connections, as a server does that closes idle ones. */
  void dropAll() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
  }

  private synchronized String reply(String command, String usual) {
    Deque<String> planned = script.get(command);
    String next = planned == null ? null : planned.poll();
    return next == null ? usual : next;
  }

  private static Thread start(Runnable task) {
    var thread = new Thread(task, "scripted-smtp");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket;
        var in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      OutputStream out = socket.getOutputStream();
      if (!say(socket, out, reply("GREETING", "220 ready"))) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        String reply = reply(verb, usual(verb));
        if (!say(socket, out, reply) || (reply.startsWith("354") && !receive(socket, in, out))) {
          return;
        }
      }
    } catch (IOException e) {
      commands.add("(connection broke)");
    }
  }

  private static String usual(String verb) {
    return switch (verb) {
      case "EHLO" -> "250-scripted\r\n250 AUTH PLAIN LOGIN XOAUTH2";
      case "DATA" -> "354 go on";
      case "AUTH" -> "235 welcome";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private boolean receive(Socket socket, BufferedReader in, OutputStream out) throws IOException {
    var body = new StringBuilder();
    if (reply("BODY", "").equals(DROP)) {
      in.readLine();
      return false;
    }
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        commands.add(".");
        look();
        String reply = reply("DOT", "250 queued");
        if (reply.startsWith("250")) {
          mails.add(body.toString());
        }
        return say(socket, out, reply);
      }
      body.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
      lastBodyLine = line;
    }
    return false;
  }

  private void look() throws IOException {
    try {
      dot.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static boolean say(Socket socket, OutputStream out, String reply) throws IOException {
    if (reply.equals(DROP)) {
      return false;
    }
    if (reply.equals(SILENT)) {
      // Until the client gives up and closes.
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    }
    out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
    try {
      // Until nobody waits at it any more, the port still takes connections.
      porter.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    dropAll();
  }
}
