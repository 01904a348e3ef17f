package io.kontor.host.plugin.lifecycle;

import io.kontor.api.ApiVersion;
import io.kontor.api.PluginContext;
import io.kontor.host.plugin.wall.WallClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pf4j.AbstractPluginManager;
import org.pf4j.DefaultExtensionFactory;
import org.pf4j.DefaultExtensionFinder;
import org.pf4j.DefaultVersionManager;
import org.pf4j.ExtensionFactory;
import org.pf4j.ExtensionFinder;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginRepository;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;
import org.pf4j.VersionManager;

/** PF4J as Kontor uses it. Not safe for several threads, as PF4J is not: the host locks. */
final class WalledPluginManager extends AbstractPluginManager {

  private final Map<String, PluginContext> contexts = new HashMap<>();

  /** Loads JARs from this folder. */
  WalledPluginManager(Path folder) {
    super(List.of(folder));
    // Left at 0.0.0, PF4J takes every plug-in for valid. It is the API's version, not the host's.
    setSystemVersion(ApiVersion.CURRENT);
  }

  /** The context the constructor of a plug-in will be given. */
  void lend(String id, PluginContext context) {
    contexts.put(id, context);
  }

  /** PF4J forgets to take a plug-in whose stop failed off its list, and so keeps it for ever. */
  @Override
  protected boolean unloadPlugin(String id, boolean dependents, boolean resolve) {
    contexts.remove(id);
    PluginWrapper wrapper = getPlugin(id);
    boolean unloaded = super.unloadPlugin(id, dependents, resolve);
    startedPlugins.remove(wrapper);
    return unloaded;
  }

  @Override
  protected PluginRepository createPluginRepository() {
    return new JarPluginRepository(getPluginsRoots());
  }

  @Override
  protected PluginFactory createPluginFactory() {
    return new ContextPluginFactory(
        id -> {
          PluginContext context = contexts.get(id);
          if (context == null) {
            throw new IllegalStateException("No context was lent to plug-in " + id);
          }
          return context;
        });
  }

  @Override
  protected ExtensionFactory createExtensionFactory() {
    return new DefaultExtensionFactory();
  }

  @Override
  protected PluginDescriptorFinder createPluginDescriptorFinder() {
    return new ManifestPluginDescriptorFinder();
  }

  @Override
  protected ExtensionFinder createExtensionFinder() {
    return new DefaultExtensionFinder(this);
  }

  /** Which plug-ins run is decided by activation and by people, not by a file of PF4J's. */
  @Override
  protected PluginStatusProvider createPluginStatusProvider() {
    return new AllEnabled();
  }

  @Override
  protected PluginLoader createPluginLoader() {
    return new JarPluginLoader(this) {
      @Override
      protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
        return new WallClassLoader(pluginManager, descriptor);
      }
    };
  }

  @Override
  protected VersionManager createVersionManager() {
    return new DefaultVersionManager();
  }

  private static final class AllEnabled implements PluginStatusProvider {

    @Override
    public boolean isPluginDisabled(String id) {
      return false;
    }

    @Override
    public void disablePlugin(String id) {
      throw new UnsupportedOperationException("Plug-ins are paused by the host: " + id);
    }

    @Override
    public void enablePlugin(String id) {
      throw new UnsupportedOperationException("Plug-ins are paused by the host: " + id);
    }
  }
}
