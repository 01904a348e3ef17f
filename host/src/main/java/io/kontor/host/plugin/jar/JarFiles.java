package io.kontor.host.plugin.jar;

import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where JARs lie: dropped into a folder, or built in the {@code target} of a project. */
final class JarFiles {

  private JarFiles() {}

  static Map<Path, Origin> in(Path dropFolder, List<Path> sourceFolders) {
    Map<Path, Origin> files = new LinkedHashMap<>();
    put(dropFolder, Origin.DROPPED, files);
    for (Path sources : sourceFolders) {
      for (Path project : list(sources)) {
        put(project.resolve("target"), Origin.BUILT, files);
      }
    }
    return files;
  }

  private static void put(Path folder, Origin origin, Map<Path, Origin> files) {
    for (Path file : list(folder)) {
      if (file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file)) {
        files.putIfAbsent(file, origin);
      }
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.map(Path::toAbsolutePath).sorted().toList());
    } catch (IOException e) {
      throw new KontorException(
          PluginError.FOLDER_UNREADABLE,
          Map.of("folder", folder, "problem", e.getClass().getSimpleName()),
          e);
    }
  }
}
