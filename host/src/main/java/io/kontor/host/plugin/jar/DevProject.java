package io.kontor.host.plugin.jar;

import io.kontor.api.Message;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A plug-in under development: what its Maven project has compiled last. While something is being
 * compiled, what was there before goes on.
 */
final class DevProject {

  private final Path project;
  private final Path classes;
  private final PrivateCopies copies;
  private Optional<Map<Path, String>> seen = Optional.empty();
  private FoundJar last;

  DevProject(Path folder, PrivateCopies copies) {
    this.project = folder.toAbsolutePath().normalize();
    this.classes = project.resolve("target").resolve("classes");
    this.copies = copies;
    this.last = waiting(Optional.empty());
  }

  /** What is there now: taken at once at the first look, later when it has settled. */
  FoundJar look() {
    try {
      Map<Path, String> now = stamps();
      boolean still = seen.filter(now::equals).isPresent();
      boolean settled = still || seen.isEmpty();
      seen = Optional.of(now);
      if (!still || last.waiting()) {
        boolean compiled = now.keySet().stream().anyMatch(file -> file.startsWith(classes));
        last = settled && compiled ? packed() : waiting(last.content());
      }
    } catch (NoSuchFileException | UncheckedIOException e) {
      // The compiler deletes what it is about to write.
      seen = Optional.of(Map.of());
      last = waiting(last.content());
    } catch (IOException e) {
      last = refused(JarInspection.damaged(classes.toString(), String.valueOf(e.getMessage())));
    }
    return last;
  }

  private FoundJar packed() throws IOException {
    Optional<Path> before = last.content().map(FoundJar.Content::copy);
    Optional<DevJar> found = DevJar.in(project.resolve("target"), classes, before);
    if (found.isEmpty()) {
      return refused(Message.of(PluginError.NOT_BUILT, Map.of("folder", project)));
    }
    Path packed = Files.createTempFile("kontor-dev", ".jar");
    try {
      found.get().writeTo(packed);
      PrivateCopies.Copy copy = copies.take(packed, project.getFileName() + "-dev.jar");
      var inspection = JarInspection.of(copy.path(), classes.toString());
      var content = new FoundJar.Content(copy.path(), copy.sha256(), inspection);
      return new FoundJar(classes, Origin.DEV, false, Optional.of(content));
    } finally {
      Files.delete(packed);
    }
  }

  private FoundJar waiting(Optional<FoundJar.Content> content) {
    return new FoundJar(classes, Origin.DEV, true, content);
  }

  private FoundJar refused(Message problem) {
    var content = new FoundJar.Content(classes, "", JarInspection.refused(true, problem));
    return new FoundJar(classes, Origin.DEV, false, Optional.of(content));
  }

  private Map<Path, String> stamps() throws IOException {
    var stamps = new TreeMap<Path, String>();
    for (Path file : DevJar.below(classes)) {
      if (Files.isRegularFile(file)) {
        stamps.put(file, stamp(file));
      }
    }
    for (Path file : jars()) {
      stamps.put(file, stamp(file));
    }
    return stamps;
  }

  private List<Path> jars() throws IOException {
    Path target = project.resolve("target");
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  private static String stamp(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return attributes.size() + " " + attributes.lastModifiedTime();
  }
}
