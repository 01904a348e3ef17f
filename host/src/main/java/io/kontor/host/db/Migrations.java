package io.kontor.host.db;

import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;
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
    migrate("kontor", Migrations.class.getClassLoader(), "classpath:db/migration");
  }

  /**
   * The tables of a plug-in, from {@code db/} in its JAR; only tables with its prefix may come of
   * it.
   */
  public void migratePlugin(String pluginId, ClassLoader loader) {
    String prefix = pluginId.replace('-', '_').toLowerCase(Locale.ROOT) + "_";
    List<String> before = tables();
    migrate(prefix + "plugin", loader, "classpath:db");
    List<String> foreign =
        tables().stream().filter(t -> !before.contains(t) && !t.startsWith(prefix)).toList();
    if (!foreign.isEmpty()) {
      throw new KontorException(
          DbError.FOREIGN_TABLE, Map.of("plugin", pluginId, "tables", foreign, "prefix", prefix));
    }
  }

  private List<String> tables() {
    return LentDatabase.of(pool)
        .list(
            "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()",
            Map.of(),
            row -> row.text("name"));
  }

  private void migrate(String owner, ClassLoader loader, String location) {
    try {
      Flyway.configure(loader)
          .dataSource(pool.source())
          .locations(location)
          .table(owner + "_migration")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .failOnMissingLocations(false)
          .ignoreMigrationPatterns(new String[0])
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new KontorException(DbError.NEWER_TABLES, Map.of("owner", owner), e);
    } catch (FlywayException e) {
      throw new KontorException(
          DbError.MIGRATION, Map.of("owner", owner, "problem", firstLine(e)), e);
    }
  }

  private static String firstLine(Throwable error) {
    return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
  }
}
