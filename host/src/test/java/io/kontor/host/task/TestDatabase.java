package io.kontor.host.task;

import io.kontor.api.db.Database;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Migrations;
import io.kontor.host.db.Pool;
import io.kontor.mariadb.EmbeddedMariaDb;
import io.kontor.mariadb.MariaDbOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One real server with Kontor's tables for all tests of the ledger; emptied for each. */
public final class TestDatabase {

  private static final int CONNECTIONS = 24;
  private static final List<String> TABLES =
      List.of(
          "task", "task_step", "profile_state", "profile_activation", "profile_file", "journal");

  private static final class Running {
    static final Pool POOL = start();

    private static Pool start() {
      EmbeddedMariaDb server =
          EmbeddedMariaDb.start(
              MariaDbOptions.in(Path.of("target", "ledger-mariadb"))
                  .withServerFolder(Path.of("target", "server")));
      dropLeftOver(server);
      server.createDatabase("ledger");
      Pool pool =
          Pool.open(
              new DatabaseAddress(
                  "ledger", server.jdbcUrl("ledger"), server.user(), server.password()),
              CONNECTIONS);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pool, server)));
      new Migrations(pool).migrateHost();
      return pool;
    }

    /** The server's folder outlives a build, and migrations may have changed since. */
    private static void dropLeftOver(EmbeddedMariaDb server) {
      try (Pool pool =
          Pool.open(
              new DatabaseAddress("server", server.jdbcUrl(""), server.user(), server.password()),
              1)) {
        LentDatabase.of(pool).update("DROP DATABASE IF EXISTS ledger", Map.of());
      }
    }

    private static void stop(Pool pool, EmbeddedMariaDb server) {
      pool.close();
      server.close();
    }
  }

  private TestDatabase() {}

  /** The pool of the server. */
  public static Pool pool() {
    return Running.POOL;
  }

  /** The database, with empty tables. */
  public static Database empty() {
    Database database = LentDatabase.of(Running.POOL);
    TABLES.forEach(table -> database.update("DELETE FROM " + table, Map.of()));
    return database;
  }
}
