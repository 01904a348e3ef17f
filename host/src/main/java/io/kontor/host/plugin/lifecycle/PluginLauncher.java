package io.kontor.host.plugin.lifecycle;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.PluginUse;
import io.kontor.host.plugin.boundary.Contributing;
import io.kontor.host.plugin.boundary.CrossingProxy;
import io.kontor.host.plugin.boundary.PluginBoundary;
import io.kontor.host.plugin.jar.DevJar;
import io.kontor.host.plugin.jar.FoundJar;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads and starts one plug-in, stops and unloads it. Used under the host's lock. */
final class PluginLauncher {

  private static final Logger log = LoggerFactory.getLogger(PluginLauncher.class);

  private final WalledPluginManager manager;
  private final PluginContexts contexts;
  private final Clock clock;
  private final LeakWatch leaks;

  PluginLauncher(Path runFolder, PluginContexts contexts, Clock clock, LeakWatch leaks) {
    this.manager = new WalledPluginManager(runFolder);
    this.contexts = contexts;
    this.clock = clock;
    this.leaks = leaks;
  }

  /**
   * Loads and starts a plug-in.
   *
   * @throws KontorException why it could not be started; nothing of it is left then
   */
  LivePlugin start(FoundJar jar, FoundJar.Content content, String edition) {
    PluginManifest manifest = content.manifest().orElseThrow();
    PluginContexts.Lent lent = lent(manifest, edition, content.copy());
    try {
      return load(jar, content, edition, lent);
    } catch (RuntimeException | Error e) {
      unload(manifest.id());
      takeBack(manifest.id(), lent);
      throw refused(manifest, e);
    }
  }

  /** Why a plug-in does not run, told in the log as well. */
  static KontorException refused(PluginManifest manifest, Throwable e) {
    KontorException problem = problem(manifest, e);
    log.error("Plug-in {} {} does not run", manifest.id(), manifest.version(), problem);
    return problem;
  }

  /** Stops and unloads; what goes wrong on the way is logged, and it is unloaded all the same. */
  void stop(LivePlugin live) {
    PluginWrapper wrapper = manager.getPlugin(live.id());
    PluginUse last = live.boundary().lastUse();
    try {
      live.boundary().into("KontorPlugin.stop", () -> stopped(wrapper));
    } catch (KontorException e) {
      log.error("Plug-in {} did not stop cleanly; it is unloaded", live.id(), e);
    } finally {
      last.close();
      wrapper.setPluginState(PluginState.STOPPED);
      unload(live.id());
      takeBack(live.id(), live.lent());
    }
  }

  private static void takeBack(String id, PluginContexts.Lent lent) {
    try {
      lent.close();
    } catch (RuntimeException e) {
      log.error("What was lent to plug-in {} could not be taken back", id, e);
    }
  }

  private PluginContexts.Lent lent(PluginManifest manifest, String edition, Path jar) {
    try {
      return contexts.open(manifest, edition, jar);
    } catch (KontorException e) {
      throw e;
    } catch (RuntimeException e) {
      var problem =
          new KontorException(
              PluginError.CONTEXT_FAILED,
              Map.of("plugin", manifest.id(), "cause", ContextPluginFactory.told(e)),
              e);
      log.error("Plug-in {} {} does not run", manifest.id(), manifest.version(), problem);
      throw problem;
    }
  }

  private LivePlugin load(
      FoundJar jar, FoundJar.Content content, String edition, PluginContexts.Lent lent) {
    PluginManifest manifest = content.manifest().orElseThrow();
    String id = manager.loadPlugin(content.copy());
    ClassLoader loader = manager.getPluginClassLoader(id);
    var boundary = new PluginBoundary(id, loader, PluginLauncher.class.getClassLoader());
    manager.lend(id, CrossingProxy.of(PluginContext.class, lent.context(), boundary.back()));
    boundary.into(DevJar.CLASSES, () -> DeclaredExtensions.checkCompiled(id, loader));
    var plugin = (KontorPlugin) boundary.into("KontorPlugin.start", () -> started(manifest));
    boundary.into("extensions.idx", () -> DeclaredExtensions.check(id, loader));
    var contributed = new Contributing(plugin, boundary).collect(manifest, edition, content.copy());
    return new LivePlugin(jar, content, contributed, boundary, lent, clock.instant());
  }

  /** One by one: PF4J's start of all does not tell which of them failed. */
  private KontorPlugin started(PluginManifest manifest) {
    PluginState state = manager.startPlugin(manifest.id());
    PluginWrapper wrapper = manager.getPlugin(manifest.id());
    if (state != PluginState.STARTED) {
      throw startFailed(manifest, wrapper.getFailedException());
    }
    return (KontorPlugin) wrapper.getPlugin();
  }

  private static KontorException startFailed(PluginManifest manifest, @Nullable Throwable cause) {
    if (cause instanceof KontorException told) {
      return told;
    }
    String told = cause == null ? "" : ContextPluginFactory.told(cause);
    return new KontorException(
        PluginError.START_FAILED,
        Map.of("plugin", manifest.id(), "version", manifest.version(), "cause", told),
        cause);
  }

  private static KontorException problem(PluginManifest manifest, Throwable e) {
    if (e instanceof KontorException told) {
      return told;
    }
    return new KontorException(
        PluginError.LOAD_FAILED,
        Map.of(
            "plugin", manifest.id(),
            "version", manifest.version(),
            "cause", ContextPluginFactory.told(e)),
        e);
  }

  private void unload(String id) {
    ClassLoader loader = manager.getPluginClassLoader(id);
    if (loader == null) {
      return;
    }
    ResourceBundle.clearCache(loader);
    leaks.unloaded(id, new WeakReference<>(loader));
    PluginWrapper wrapper = manager.getPlugin(id);
    if (wrapper.getPluginState() == PluginState.STARTED) {
      stopRefused(wrapper);
    }
    try {
      manager.unloadPlugin(id);
    } catch (PluginRuntimeException e) {
      log.error("The JAR of plug-in {} could not be closed", id, e);
    }
  }

  /** It was started but cannot be used. PF4J would let an error of its stop through and keep it. */
  private void stopRefused(PluginWrapper wrapper) {
    String id = wrapper.getPluginId();
    var host = PluginLauncher.class.getClassLoader();
    try {
      new PluginBoundary(id, wrapper.getPluginClassLoader(), host)
          .into("KontorPlugin.stop", () -> stopped(wrapper));
    } catch (KontorException e) {
      log.error("Plug-in {} did not stop cleanly; it is unloaded", id, e);
    } finally {
      wrapper.setPluginState(PluginState.STOPPED);
    }
  }

  private static Object stopped(PluginWrapper wrapper) {
    wrapper.getPlugin().stop();
    return PluginBoundary.NOTHING;
  }
}
