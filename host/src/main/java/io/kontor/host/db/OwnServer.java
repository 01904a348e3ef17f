package io.kontor.host.db;

import io.kontor.api.error.KontorException;
import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbException;
import io.kontor.mariadb.MariaDbOptions;
import io.kontor.mariadb.StartStep;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A database server of Kontor's own, in its data folder; stopped when Kontor stops, or dies with
 * it.
 */
public final class OwnServer implements AutoCloseable {

  private final EmbeddedMariaDb server;

  private OwnServer(EmbeddedMariaDb server) {
    this.server = server;
  }

  /**
   * Starts it.
   *
   * @param folder where its data are
   * @param path where programs of the system are looked for
   * @param progress hears of the steps that take time
   */
  public static OwnServer start(Path folder, Optional<String> path, Consumer<StartStep> progress) {
    MariaDbOptions options = MariaDbOptions.in(folder).withProgress(progress);
    try {
      return new OwnServer(
          EmbeddedMariaDb.start(path.isPresent() ? options.withSearchPath(path.get()) : options));
    } catch (MariaDbException e) {
      throw translate(e, folder);
    }
  }

  private static KontorException translate(MariaDbException e, Path folder) {
    DbError code =
        switch (e.reason()) {
          case ALREADY_RUNNING -> DbError.FOLDER_TAKEN;
          case OLDER_SERVER -> DbError.OLDER_SERVER;
          case WRITER_UNKNOWN -> DbError.WRITER_UNKNOWN;
          case NO_BINARY -> DbError.NO_SERVER;
          case NO_SPACE -> DbError.NO_SPACE;
          case FOLDER_REFUSED -> DbError.FOLDER_REFUSED;
          case SECRET_WRONG -> DbError.SECRET_WRONG;
          case NOT_CREATED, NOT_STARTED, LEFTOVER_STAYS, STATEMENT_REFUSED -> DbError.NOT_STARTED;
        };
    String details = e.values().getOrDefault("details", String.valueOf(e.getMessage()));
    String log = e.values().getOrDefault("log", "");
    String all = log.isEmpty() ? details : details + ":\n" + log;
    return new KontorException(code, Map.of("folder", folder, "details", all), e);
  }

  /** A database on it, made if it is not there. */
  public DatabaseAddress database(String name) {
    server.createDatabase(name);
    return new DatabaseAddress(name, server.jdbcUrl(name), server.user(), server.password());
  }

  @Override
  public void close() {
    server.close();
  }
}
