package io.kontor.host.plugin.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.jar.DevJar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Map;

/** PF4J drops an extension it cannot load with a line in the log; here it fails the plug-in. */
final class DeclaredExtensions {

  private static final String INDEX = "META-INF/extensions.idx";

  private DeclaredExtensions() {}

  /** Loads all that are declared; answers how many. */
  static Integer check(String plugin, ClassLoader loader) throws IOException {
    List<String> names = declared(loader, INDEX);
    for (String name : names) {
      try {
        // Looking at the constructors resolves the types they name, which loading does not.
        if (Class.forName(name, false, loader).getDeclaredConstructors().length == 0) {
          throw new InstantiationException(name);
        }
      } catch (ReflectiveOperationException | LinkageError e) {
        throw new KontorException(
            PluginError.EXTENSION_FAILED,
            Map.of("plugin", plugin, "class", name, "cause", ContextPluginFactory.told(e)),
            e);
      }
    }
    return names.size();
  }

  /**
   * Loads all classes of a plug-in under development, so that one which is half-written or does not
   * fit the others is found before the plug-in runs; answers how many.
   */
  static Integer checkCompiled(String plugin, ClassLoader loader) throws IOException {
    List<String> names = declared(loader, DevJar.CLASSES);
    for (String name : names) {
      try {
        Class.forName(name, false, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        throw new KontorException(
            PluginError.CLASS_BROKEN,
            Map.of("plugin", plugin, "class", name, "cause", ContextPluginFactory.told(e)),
            e);
      }
    }
    return names.size();
  }

  private static List<String> declared(ClassLoader loader, String index) throws IOException {
    var in = loader.getResourceAsStream(index);
    if (in == null) {
      return List.of();
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
