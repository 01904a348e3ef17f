package io.kontor.host;

import io.kontor.api.PluginContext;
import io.kontor.api.db.Database;
import io.kontor.api.error.KontorException;
import io.kontor.api.mail.MailService;
import io.kontor.api.shop.Shops;
import io.kontor.host.config.Binder;
import io.kontor.host.config.Node;
import io.kontor.host.config.Place;
import io.kontor.host.config.Problems;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.lifecycle.PluginContexts;
import io.kontor.host.settings.SettingsError;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What plug-ins are lent in a command: no database and no mail, because nothing is done there.
 *
 * @param clock the business clock
 * @param settings what {@code kontor.yaml} says of plug-ins
 * @param shops the configured shops
 */
record BareContexts(Clock clock, Map<String, Node> settings, Shops shops)
    implements PluginContexts {

  @Override
  public Lent open(PluginManifest manifest, String edition, Path jar) {
    return new Bare(manifest.id(), edition, this);
  }

  private record Bare(String pluginId, String edition, BareContexts common)
      implements PluginContext, Lent {

    @Override
    public PluginContext context() {
      return this;
    }

    @Override
    public Clock clock() {
      return common.clock();
    }

    @Override
    public <R extends Record> R settings(Class<R> type) {
      var problems = new Problems();
      Node none = new Node.Mapping(Map.of(), Map.of(), new Place("kontor.yaml", 1, 1));
      return new Binder(problems)
          .bind(common.settings().getOrDefault(pluginId, none), type)
          .orElseThrow(
              () ->
                  new KontorException(
                      SettingsError.INVALID,
                      Map.of(
                          "plugin",
                          pluginId,
                          "places",
                          problems.list().stream().map(p -> p.place().toString()).toList())));
    }

    @Override
    public Database database() {
      throw new IllegalStateException("Kontor's database is open in a running host only");
    }

    @Override
    public Shops shops() {
      return common.shops();
    }

    @Override
    public MailService mail() {
      throw new IllegalStateException("Mails are sent by a running host only");
    }

    @Override
    public void close() {
      // Nothing was opened for this plug-in alone.
    }
  }
}
