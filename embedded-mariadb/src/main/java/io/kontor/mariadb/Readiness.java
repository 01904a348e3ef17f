package io.kontor.mariadb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Waits until a server answers. */
final class Readiness {

  private static final long ATTEMPT_MILLIS = 25;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final long SECRET_PATIENCE_MILLIS = 2_000;

  private final ServerProcess server;
  private final DataFolder folder;
  private final String password;

  Readiness(ServerProcess server, DataFolder folder, String password) {
    this.server = server;
    this.folder = folder;
    this.password = password;
  }

  /**
   * Whether it answers; false if it has lost its port to another program and is worth another try.
   */
  boolean await() {
    try {
      return awaitAnswer();
    } catch (InterruptedException e) {
      ServerStop.stop(server.process());
      Thread.currentThread().interrupt();
      throw server.notStarted("the wait for it was interrupted", e);
    }
  }

  private boolean awaitAnswer() throws InterruptedException {
    long start = System.nanoTime();
    SQLException last = new SQLException("it was never asked");
    while (!server.process().waitFor(ATTEMPT_MILLIS, TimeUnit.MILLISECONDS)) {
      try {
        connect().close();
        return true;
      } catch (SQLException e) {
        last = e;
      }
      failIfSecretIsWrong(last);
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw gaveUp("it runs but does not answer", last);
      }
    }
    if (server.lostItsPort()) {
      return false;
    }
    throw server.notStarted("it ended with code " + server.process().exitValue(), last);
  }

  private Connection connect() throws SQLException {
    String url =
        "jdbc:mariadb://127.0.0.1:" + server.port() + "/?connectTimeout=5000&socketTimeout=5000";
    return DriverManager.getConnection(url, EmbeddedMariaDb.USER, password);
  }

  /**
   * A refusal may come from a program that has the port instead of our server, but then ours ends
   * in a moment.
   */
  private void failIfSecretIsWrong(SQLException refusal) throws InterruptedException {
    boolean refused = "28000".equals(refusal.getSQLState());
    if (refused && !server.process().waitFor(SECRET_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
      ServerStop.stop(server.process());
      throw new MariaDbException(
          MariaDbException.Reason.SECRET_WRONG, Map.of("folder", folder.toString()), refusal);
    }
  }

  private MariaDbException gaveUp(String details, SQLException last) {
    MariaDbException failure = server.notStarted(details, last);
    ServerStop.stop(server.process());
    return failure;
  }
}
