package io.kontor.api;

import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.api.shop.ShopType;
import java.util.List;
import java.util.Optional;
import org.pf4j.Plugin;

/**
 * What a plug-in contributes. The class named by the manifest's {@code Plugin-Class} extends this
 * one and has a public constructor that takes a {@link PluginContext}. A plug-in overrides what it
 * offers; the rest stays empty.
 *
 * <p>Order of calls: constructor, {@link #start()}, then each of the contributing methods once,
 * then the contributed objects from several threads at a time, {@link #stop()} at last. After stop
 * nothing is called any more. A plug-in starts no threads and keeps no static state.
 */
public abstract class KontorPlugin extends Plugin {

  private final PluginContext context;

  /**
   * Called by the host.
   *
   * @param context the one door into the host
   */
  protected KontorPlugin(PluginContext context) {
    this.context = context;
  }

  /**
   * The one door into the host.
   *
   * @return the context given to the constructor
   */
  protected final PluginContext context() {
    return context;
  }

  /**
   * Kinds of shops this plug-in connects to.
   *
   * @return shop types; ids are unique over the installation
   */
  public List<ShopType> shopTypes() {
    return List.of();
  }

  /**
   * Conditions for profiles.
   *
   * @return condition types; ids are unique over the installation
   */
  public List<ConditionType<?, ?>> conditionTypes() {
    return List.of();
  }

  /**
   * Actions for profiles.
   *
   * @return actions; ids are unique over the installation
   */
  public List<Action<?>> actions() {
    return List.of();
  }

  /**
   * The settings of this plug-in: a record whose components carry {@link
   * io.kontor.api.settings.Setting}.
   *
   * @return the record class; empty if there is nothing to set
   */
  public Optional<Class<? extends Record>> settings() {
    return Optional.empty();
  }

  /**
   * Check buttons beside the settings.
   *
   * @return checks for the record of {@link #settings()}
   */
  public List<SettingsCheck<?>> settingsChecks() {
    return List.of();
  }
}
