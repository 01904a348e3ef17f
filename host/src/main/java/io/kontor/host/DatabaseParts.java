package io.kontor.host;

import io.kontor.host.command.Terminal;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.Migrations;
import io.kontor.host.db.OwnServer;
import io.kontor.host.db.Pool;
import io.kontor.host.installation.Configuration;
import java.util.Map;
import java.util.Optional;

/** Opens Kontor's own database: a server of its own unless an address is given, and its tables. */
record DatabaseParts(
    Installation installation, Configuration.Database own, Terminal terminal, Closing closing) {

  /** Connections to it, its tables brought up to date. */
  Pool pool(int connections) {
    Pool pool = closing.add(Pool.open(address(), connections));
    pool.check();
    terminal.say("command.progress.tables", Map.of());
    new Migrations(pool).migrateHost();
    return pool;
  }

  private DatabaseAddress address() {
    if (!own.url().isEmpty()) {
      return new DatabaseAddress("kontor", own.url(), own.user(), own.password());
    }
    terminal.say("command.progress.database", Map.of());
    OwnServer server =
        closing.add(
            OwnServer.start(
                installation.data().resolve("mariadb"),
                Optional.ofNullable(terminal.environment().get("PATH")),
                terminal::progress));
    return server.database("kontor");
  }
}
