package io.kontor.host.plugin.jar;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginHostSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Looks into the folders and waits for JARs that are still being copied. */
public final class PluginFolders {

  /** Looks that find a JAR unchanged and still no complete ZIP before it is called damaged. */
  private static final int PATIENCE = 3;

  private record Stamp(long size, long modifiedNanos) {}

  private record Sighting(Stamp stamp, int unchanged, FoundJar jar) {}

  private final PluginHostSettings settings;
  private final PrivateCopies copies;
  private final Map<Path, Sighting> known = new LinkedHashMap<>();
  private final Optional<DevProject> dev;
  private Optional<FoundJar> compiled = Optional.empty();
  private boolean looked;

  /** Folders nobody has looked into yet. Copies left by an earlier run are removed. */
  public PluginFolders(PluginHostSettings settings) {
    this.settings = settings;
    this.copies = new PrivateCopies(settings.runFolder());
    this.dev = settings.devFolder().map(project -> new DevProject(project, copies));
  }

  /** All JARs there are: the project under development, then the dropped, then the built ones. */
  public List<FoundJar> look() {
    Map<Path, Origin> files = JarFiles.in(settings.dropFolder(), settings.sourceFolders());
    known.keySet().retainAll(files.keySet());
    files.forEach(this::see);
    compiled = dev.map(DevProject::look);
    looked = true;
    return known();
  }

  /** What the last look found. */
  public List<FoundJar> known() {
    return Stream.concat(compiled.stream(), known.values().stream().map(Sighting::jar))
        .sorted(java.util.Comparator.comparing(FoundJar::origin).thenComparing(FoundJar::file))
        .toList();
  }

  /** Removes all private copies but these. */
  public void keepOnly(Set<Path> wanted) {
    copies.keepOnly(wanted);
  }

  private void see(Path file, Origin origin) {
    Optional<Sighting> before = Optional.ofNullable(known.get(file));
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      var stamp = new Stamp(attributes.size(), attributes.lastModifiedTime().to(NANOS));
      boolean same = before.isPresent() && before.get().stamp().equals(stamp);
      if (same && !before.get().jar().waiting()) {
        return;
      }
      int unchanged = same ? before.get().unchanged() + 1 : 0;
      Optional<FoundJar.Content> old = before.flatMap(sighting -> sighting.jar().content());
      // At the first look nothing is known of a file; one that is a complete ZIP is taken.
      FoundJar jar =
          same || !looked
              ? settled(file, origin, unchanged, old)
              : new FoundJar(file, origin, true, old);
      known.put(file, new Sighting(stamp, unchanged, jar));
    } catch (NoSuchFileException e) {
      known.remove(file);
    } catch (KontorException e) {
      known.put(file, new Sighting(new Stamp(-1, -1), 0, refused(file, origin, e.problem())));
    } catch (IOException e) {
      known.put(file, new Sighting(new Stamp(-1, -1), 0, damaged(file, origin, e)));
    }
  }

  private static final java.util.concurrent.TimeUnit NANOS =
      java.util.concurrent.TimeUnit.NANOSECONDS;

  private FoundJar settled(Path file, Origin origin, int unchanged, Optional<FoundJar.Content> old)
      throws IOException {
    Optional<IOException> incomplete = incomplete(file);
    if (incomplete.isPresent()) {
      return unchanged < PATIENCE
          ? new FoundJar(file, origin, true, old)
          : damaged(file, origin, incomplete.get());
    }
    copies.requireRoom(Files.size(file));
    PrivateCopies.Copy copy = copies.take(file);
    var inspection = JarInspection.of(copy.path(), file.getFileName().toString());
    var content = new FoundJar.Content(copy.path(), copy.sha256(), inspection);
    return new FoundJar(file, origin, false, Optional.of(content));
  }

  /** A ZIP ends with its list of contents; opening one reads that list. */
  private static Optional<IOException> incomplete(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.size() >= 0 ? Optional.empty() : Optional.of(new IOException("closed"));
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private static FoundJar damaged(Path file, Origin origin, IOException e) {
    String name = file.getFileName().toString();
    return refused(file, origin, JarInspection.damaged(name, String.valueOf(e.getMessage())));
  }

  private static FoundJar refused(Path file, Origin origin, Message problem) {
    var content = new FoundJar.Content(file, "", JarInspection.refused(true, problem));
    return new FoundJar(file, origin, false, Optional.of(content));
  }
}
