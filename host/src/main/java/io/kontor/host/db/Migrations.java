package io.kontor.host.db;

import static java.util.stream.Collectors.joining;

import io.kontor.api.error.KontorException;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings tables to the version the program needs: Kontor's own and, each by its own history, a
 * plug-in's (L27).
 */
public final class Migrations {

  private final Pool pool;

  /** Migrations in one database. */
  public Migrations(Pool pool) {
    this.pool = pool;
  }

  /** Kontor's own tables. */
  public void migrateHost() {
    migrate("kontor", "classpath:db/migration");
  }

  /**
   * The tables of a plug-in, from {@code db/} in its JAR or build folder. Every script is looked at
   * before the first one runs.
   */
  public void migratePlugin(String pluginId, Path jar) {
    TablePrefix prefix = TablePrefix.of(pluginId);
    PluginScripts scripts = PluginScripts.in(jar);
    if (scripts.check(pluginId, prefix.text()) > 0) {
      TablesLease lease = TablesLease.take(pool, prefix);
      try {
        scripts.laidOut(folder -> migrate(prefix.text() + "plugin", "filesystem:" + folder));
      } finally {
        lease.close();
      }
    }
  }

  private void migrate(String owner, String location) {
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(pool.source())
            .locations(location)
            .table(owner + "_migration")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .failOnMissingLocations(false)
            // Each room has numbers of its own, so a later file may have a lower one.
            .outOfOrder(true)
            .ignoreMigrationPatterns(new String[0])
            .loggers("slf4j")
            .load();
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw newer(flyway)
          ? new KontorException(DbError.NEWER_TABLES, Map.of("owner", owner), e)
          : failed(owner, e);
    } catch (FlywayException e) {
      throw failed(owner, e);
    }
  }

  /** What was applied and is not there any more was applied by a newer program. */
  private static boolean newer(Flyway flyway) {
    return flyway.validateWithResult().invalidMigrations.stream()
        .anyMatch(
            m ->
                m.errorDetails.errorCode == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED);
  }

  private static KontorException failed(String owner, FlywayException error) {
    String message = String.valueOf(error.getMessage());
    String problem = message.lines().filter(line -> !line.isBlank()).limit(3).collect(joining(" "));
    return new KontorException(
        DbError.MIGRATION, Map.of("owner", owner, "problem", problem), error);
  }
}
