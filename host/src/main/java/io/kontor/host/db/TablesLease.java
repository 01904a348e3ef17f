package io.kontor.host.db;

import io.kontor.api.error.KontorException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's word that of all hosts only this one makes, changes or drops the tables of a
 * plug-in (L27). The server takes it back when the connection ends, however that comes.
 *
 * @param connection holds it; of no pool, so that nobody else comes to hold it by mistake
 */
record TablesLease(Connection connection) implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TablesLease.class);

  /** As long as a large plug-in may take to be written out elsewhere. */
  private static final int PATIENCE_SECONDS = 600;

  static TablesLease take(Pool pool, TablePrefix prefix) {
    return take(pool, prefix, PATIENCE_SECONDS);
  }

  static TablesLease take(Pool pool, TablePrefix prefix, int seconds) {
    try {
      Connection connection = pool.unpooled();
      try {
        prepare(connection);
        requireLock(connection, pool, prefix, seconds);
        return new TablesLease(connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw SqlErrors.translate(e, pool.address(), "GET_LOCK");
    }
  }

  /** A lease held in silence must not be ended by a server that is impatient with others. */
  private static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET SESSION wait_timeout = 28800, time_zone = '+00:00', sql_mode = '',"
              + " lock_wait_timeout = "
              + PATIENCE_SECONDS);
    }
  }

  /** Names of locks are the server's, not the database's, and at most 64 characters long. */
  private static void requireLock(Connection connection, Pool pool, TablePrefix prefix, int seconds)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "SELECT GET_LOCK(CONCAT('kontor-', MD5(CONCAT(DATABASE(), '.', ?))), ?)")) {
      statement.setString(1, prefix.text());
      statement.setInt(2, seconds);
      try (ResultSet answer = statement.executeQuery()) {
        if (!answer.next() || answer.getInt(1) != 1) {
          throw new KontorException(
              DbError.TABLES_BUSY,
              Map.of("database", pool.name(), "prefix", prefix.text(), "seconds", seconds));
        }
      }
    }
  }

  /** What cannot be closed any more has ended already, and the lease with it. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      log.debug("The connection that held a lease had ended", e);
    }
  }
}
