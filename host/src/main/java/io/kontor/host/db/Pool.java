package io.kontor.host.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.kontor.api.error.KontorException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;

/**
 * The connections to one database. Opened without a connection; the first use tells whether it is
 * there.
 */
public final class Pool implements AutoCloseable {

  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(10);
  private static final String CONNECT_MILLIS = "5000";

  /** Longer than any statement of Kontor's takes, the making of its tables included. */
  private static final Duration OWN_SILENCE = Duration.ofMinutes(10);

  private final DatabaseAddress address;
  private final boolean readOnly;
  private final HikariDataSource source;

  private Pool(DatabaseAddress address, boolean readOnly, HikariConfig configuration) {
    this.address = address;
    this.readOnly = readOnly;
    this.source = new HikariDataSource(configuration);
  }

  /** Connections to a database of Kontor's own. */
  public static Pool open(DatabaseAddress address, int size) {
    return open(address, size, OWN_SILENCE);
  }

  static Pool open(DatabaseAddress address, int size, Duration silence) {
    return new Pool(address, false, givingUp(configuration(address, size, false), silence));
  }

  /**
   * Connections to somebody else's database.
   *
   * @param writable without it the sessions are read-only as well: a wall behind the wall
   * @param silence after which a server that says nothing is given up
   */
  public static Pool openForeign(
      DatabaseAddress address, int size, boolean writable, Duration silence) {
    return new Pool(address, !writable, givingUp(configuration(address, size, !writable), silence));
  }

  private static HikariConfig givingUp(HikariConfig configuration, Duration silence) {
    configuration.addDataSourceProperty("socketTimeout", String.valueOf(silence.toMillis()));
    return configuration;
  }

  /**
   * Tries an address once, without a pool: what is wrong with it is told at once and as the server
   * says it, not after the pool's patience.
   */
  public static void tryOnce(DatabaseAddress address) {
    try {
      connect(address).close();
    } catch (SQLException e) {
      throw SqlErrors.translate(e, address, "connect");
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("connectTimeout", CONNECT_MILLIS);
    return DriverManager.getConnection(address.url(), properties);
  }

  private static HikariConfig configuration(DatabaseAddress address, int size, boolean readOnly) {
    var config = new HikariConfig();
    config.setPoolName(address.name());
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(-1);
    config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setReadOnly(readOnly);
    config.addDataSourceProperty("sessionVariables", "time_zone='+00:00'");
    config.addDataSourceProperty("connectTimeout", CONNECT_MILLIS);
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("rewriteBatchedStatements", "true");
    config.addDataSourceProperty("useAffectedRows", "false");
    return config;
  }

  /**
   * Tries a connection now, so that a wrong address or password is told at once and by name. Not
   * one of the pool: that one would go on trying for a while.
   */
  public void check() {
    try (Connection connection = connect(address)) {
      requireSupported(connection);
    } catch (SQLException e) {
      throw atStart(SqlErrors.translate(e, address, "connect"));
    }
  }

  /** Who checks does not go on trying. */
  private KontorException atStart(KontorException problem) {
    return problem.code() == DbError.UNREACHABLE
        ? new KontorException(
            DbError.NOT_THERE, Map.of("database", address.name(), "url", address.place()), problem)
        : problem;
  }

  /** Kontor's own tables need a server with SKIP LOCKED; a shop's server is asked for nothing. */
  private void requireSupported(Connection connection) throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    String version = server.getDatabaseProductVersion();
    int major = server.getDatabaseMajorVersion();
    boolean old = major < 10 || (major == 10 && server.getDatabaseMinorVersion() < 6);
    if (!readOnly && (old || !version.contains("MariaDB"))) {
      throw new KontorException(
          DbError.TOO_OLD, Map.of("database", address.name(), "version", version));
    }
  }

  /** What people call this database. */
  public String name() {
    return address.name();
  }

  DatabaseAddress address() {
    return address;
  }

  /** One connection, for the scheduler alone: its library wants to handle its own. */
  public Connection connection() throws SQLException {
    return source.getConnection();
  }

  /** One connection that ends when it is closed. */
  Connection unpooled() throws SQLException {
    return connect(address);
  }

  DataSource source() {
    return source;
  }

  boolean readOnly() {
    return readOnly;
  }

  @Override
  public void close() {
    source.close();
  }
}
