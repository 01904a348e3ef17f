package io.kontor.host.schedule;

import io.kontor.host.db.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import org.quartz.utils.ConnectionProvider;

/**
 * Lends Quartz the connections of the one pool. The only place outside of host.db that names a
 * java.sql type: the interface it implements does.
 */
final class PoolConnections implements ConnectionProvider {

  private final Pool pool;

  PoolConnections(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool.connection();
  }

  @Override
  public void initialize() {
    // The pool is open before the clock is made.
  }

  @Override
  public void shutdown() {
    // The pool belongs to others and outlives the clock.
  }
}
