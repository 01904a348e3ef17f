package io.kontor.sqlshops;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.shop.ShopType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Connects shops whose database Kontor may reach. Each system is a folder of SQL. */
public final class SqlShopsPlugin extends KontorPlugin {

  /**
   * Called by the host.
   *
   * @param context the one door into the host
   */
  public SqlShopsPlugin(PluginContext context) {
    super(context);
  }

  @Override
  public List<ShopType> shopTypes() {
    String own = context().settings(SqlShopsSettings.class).dialects();
    return new Dialects(own.isBlank() ? Optional.empty() : Optional.of(Path.of(own))).shopTypes();
  }

  @Override
  public Optional<Class<? extends Record>> settings() {
    return Optional.of(SqlShopsSettings.class);
  }
}
