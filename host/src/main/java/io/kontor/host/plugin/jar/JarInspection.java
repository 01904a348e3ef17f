package io.kontor.host.plugin.jar;

import io.kontor.api.ApiVersion;
import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginManifest;
import io.kontor.host.plugin.wall.SharedClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a look into a JAR finds. Entries are listed and the manifest is read; no class is loaded.
 *
 * @param plugin whether it claims to be a plug-in at all
 * @param manifest its manifest, if nothing is wrong with it
 * @param problems why it is refused; empty if it is not
 */
record JarInspection(boolean plugin, Optional<PluginManifest> manifest, List<Message> problems) {

  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  static JarInspection of(Path jar, String file) {
    try (var zip = new ZipFile(jar.toFile())) {
      Attributes attributes = attributes(zip);
      if (attributes.getValue("Plugin-Id") == null) {
        return refused(false, Message.of(PluginError.NO_PLUGIN, Map.of("file", file)));
      }
      Optional<Message> content = content(zip, file);
      if (content.isPresent()) {
        return refused(true, content.get());
      }
      var reading = new ManifestReader(file, attributes, ApiVersion.CURRENT).read();
      return reading.manifest().isEmpty()
          ? new JarInspection(true, Optional.empty(), reading.problems())
          : good(reading.manifest().get(), zip);
    } catch (IOException e) {
      return refused(true, damaged(file, String.valueOf(e.getMessage())));
    }
  }

  private static JarInspection good(PluginManifest manifest, ZipFile zip) throws IOException {
    Text news = PluginNews.read(zip, manifest.version());
    return new JarInspection(true, Optional.of(manifest.with(news)), List.of());
  }

  static JarInspection refused(boolean plugin, Message problem) {
    return new JarInspection(plugin, Optional.empty(), List.of(problem));
  }

  static Message damaged(String file, String problem) {
    return Message.of(PluginError.DAMAGED, Map.of("file", file, "problem", problem));
  }

  private static Attributes attributes(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      return new Attributes();
    }
    try (var in = zip.getInputStream(entry)) {
      return new Manifest(in).getMainAttributes();
    }
  }

  private static Optional<Message> content(ZipFile zip, String file) {
    Set<String> names = new HashSet<>();
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
      String name = entry.getName();
      if (!names.add(name)) {
        return Optional.of(damaged(file, "2 x " + name));
      }
      Optional<String> shared = SharedClasses.prefixOf(name);
      if (shared.isPresent()) {
        return Optional.of(
            Message.of(
                PluginError.SHARED_CLASSES,
                Map.of("file", file, "package", shared.get(), "class", name)));
      }
    }
    return Optional.empty();
  }
}
