package io.kontor.host.plugin.lifecycle;

import io.kontor.api.PluginContext;
import io.kontor.api.db.Database;
import io.kontor.api.mail.MailService;
import io.kontor.api.shop.Shops;
import io.kontor.host.db.Migrations;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.settings.PluginSettings;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What the host lends to plug-ins. The plug-in's tables are brought up to date before it starts
 * (L27).
 *
 * @param clock the business clock
 * @param settings settings of all plug-ins
 * @param database Kontor's own
 * @param migrations of plug-ins' tables
 * @param shops the configured shops
 * @param mail sends
 */
public record LentServices(
    Clock clock,
    PluginSettings settings,
    Database database,
    Migrations migrations,
    Shops shops,
    MailService mail)
    implements PluginContexts {

  @Override
  public Lent open(PluginManifest manifest, String edition, Path jar) {
    migrations.migratePlugin(manifest.id(), jar);
    return new ContextOf(manifest.id(), edition, this);
  }

  private record ContextOf(String pluginId, String edition, LentServices services)
      implements PluginContext, Lent {

    @Override
    public PluginContext context() {
      return this;
    }

    @Override
    public Clock clock() {
      return services.clock();
    }

    @Override
    public <R extends Record> R settings(Class<R> type) {
      return services.settings().read(pluginId, type);
    }

    @Override
    public Database database() {
      return services.database();
    }

    @Override
    public Shops shops() {
      return services.shops();
    }

    @Override
    public MailService mail() {
      return services.mail();
    }

    @Override
    public void close() {
      // Nothing of these services belongs to one plug-in alone.
    }
  }
}
