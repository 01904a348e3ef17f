package io.kontor.host.template;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the templates of a profile's folder as they are at one moment. */
public final class TemplateFolder {

  private static final long SOURCE_LIMIT = 1 << 20;

  private TemplateFolder() {}

  /**
   * The templates that lie directly in a folder. A link that leads out of the folder is refused.
   *
   * @param folder the profile's folder
   * @return sources by file name
   */
  public static Map<String, String> snapshot(Path folder) {
    var sources = new TreeMap<String, String>();
    try (Stream<Path> files = Files.list(folder)) {
      Path home = folder.toRealPath();
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".ftlh") || name.endsWith(".ftl")) {
          sources.put(name, read(home, file, name));
        }
      }
    } catch (IOException e) {
      throw unreadable(String.valueOf(folder.getFileName()), e.getClass().getSimpleName());
    }
    return sources;
  }

  private static String read(Path home, Path file, String name) throws IOException {
    Path real = file.toRealPath();
    if (!home.equals(real.getParent())) {
      throw unreadable(name, "link out of the folder");
    }
    if (Files.size(real) > SOURCE_LIMIT) {
      throw unreadable(name, "more than 1 MB");
    }
    return Files.readString(real);
  }

  private static KontorException unreadable(String template, String reason) {
    return new KontorException(
        TemplateError.UNREADABLE, Map.of("template", template, "reason", reason));
  }
}
