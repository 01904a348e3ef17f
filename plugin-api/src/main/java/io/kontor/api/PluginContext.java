package io.kontor.api;

import io.kontor.api.db.Database;
import io.kontor.api.mail.MailService;
import io.kontor.api.shop.Shops;
import java.time.Clock;

/**
 * The one door into the host, made for one plug-in. All it lends is closed when the plug-in is
 * unloaded.
 */
public interface PluginContext {

  /**
   * The id of the plug-in this context was made for.
   *
   * @return the id from its manifest
   */
  String pluginId();

  /**
   * The edition the activation code grants.
   *
   * @return one of the editions of the manifest; the first if the plug-in needs no code
   */
  String edition();

  /**
   * The time. Business decisions use this clock and no other.
   *
   * @return a clock in UTC
   */
  Clock clock();

  /**
   * The plug-in's settings as they are now.
   *
   * @param type the record given by {@link KontorPlugin#settings()}
   * @param <R> its type
   * @return the settings
   */
  <R extends Record> R settings(Class<R> type);

  /**
   * Kontor's own database, in which the plug-in's own tables are (L27).
   *
   * @return the database
   */
  Database database();

  /**
   * The configured shops.
   *
   * @return handles
   */
  Shops shops();

  /**
   * Sends mail.
   *
   * @return the service
   */
  MailService mail();
}
