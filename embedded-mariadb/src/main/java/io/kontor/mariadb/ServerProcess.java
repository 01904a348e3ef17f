package io.kontor.mariadb;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** One run of the server program. */
final class ServerProcess {

  private final ServerBinary server;
  private final DataFolder folder;
  private final DeathSignal deathSignal;
  private final int port;
  private final Process process;

  private ServerProcess(ServerBinary server, DataFolder folder, DeathSignal deathSignal)
      throws IOException {
    this.server = server;
    this.folder = folder;
    this.deathSignal = deathSignal;
    this.port = freePort();
    this.process = launch();
  }

  static ServerProcess launch(ServerBinary server, DataFolder folder, DeathSignal deathSignal) {
    try {
      if (Files.exists(folder.serverLog())) {
        Files.move(
            folder.serverLog(),
            folder.serverLog().resolveSibling("mariadbd.log.1"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      return new ServerProcess(server, folder, deathSignal);
    } catch (IOException e) {
      throw folder.refused(e);
    }
  }

  int port() {
    return port;
  }

  Process process() {
    return process;
  }

  private Process launch() throws IOException {
    Files.writeString(folder.portFile(), port + "\n");
    ProcessBuilder builder =
        new ProcessBuilder(deathSignal.wrap("SIGTERM", command()))
            // A pipe would block or break the server once nobody reads it; the loader's own
            // complaints go to the log.
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.serverLog().toFile()));
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread parent = new Thread(() -> startAndStay(builder, started), "mariadbd-parent");
    parent.setDaemon(true);
    parent.start();
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IOException(server.program() + " cannot be started", e.getCause());
    }
  }

  /**
   * Runs on a thread of its own that stays as long as the server: its end would be taken for the
   * host's death.
   */
  private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      started.complete(process);
      process.waitFor();
    } catch (IOException e) {
      started.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<String> command() {
    List<String> command =
        new ArrayList<>(server.command(folder.data(), folder.temporary(), ServerUser.isRoot()));
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--skip-name-resolve");
    // Relative to the data folder: the whole path of a socket must not exceed 107 bytes.
    command.add("--socket=m.sock");
    command.add("--pid-file=m.pid");
    command.add("--log-error=" + folder.serverLog());
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  /**
   * Whether another program took the port in the moment between its choice and the server's start.
   */
  boolean lostItsPort() {
    return DataFolder.tail(folder.serverLog()).contains("Address already in use");
  }

  MariaDbException notStarted(String details, @Nullable Throwable cause) {
    String tail = DataFolder.tail(folder.serverLog());
    if (DataFolder.tellsOfFullDisk(tail)) {
      return folder.noSpace(DataFolder.lineOfFullDisk(tail), cause);
    }
    return new MariaDbException(
        MariaDbException.Reason.NOT_STARTED,
        Map.of(
            "folder", folder.toString(),
            "server", server.version().toString(),
            "program", server.program().toString(),
            "details", details,
            "log", tail),
        cause);
  }
}
