package io.kontor.host.plugin.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The hashes that the build of this clone wrote beside its plug-ins' JARs, read each time. */
public record BuiltHere(List<Path> sourceFolders) implements Supplier<Set<String>> {

  /** Copies the folders. */
  public BuiltHere {
    sourceFolders = List.copyOf(sourceFolders);
  }

  @Override
  public Set<String> get() {
    var hashes = new HashSet<String>();
    for (Path sources : sourceFolders) {
      for (Path project : list(sources)) {
        for (Path file : list(project.resolve("target"))) {
          if (file.toString().endsWith(".jar.sha256")) {
            hashes.add(read(file));
          }
        }
      }
    }
    return hashes;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip().split("\\s", 2)[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
