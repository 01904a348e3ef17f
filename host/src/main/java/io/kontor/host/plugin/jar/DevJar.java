package io.kontor.host.plugin.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs compiled classes as a plug-in's JAR. The manifest, and libraries that are shaded in, come
 * from the JAR the project packaged last, or after a clean from what was packed here before; unless
 * the manifest is among the classes.
 *
 * @param ownManifest whether it is
 */
public record DevJar(Path classes, Optional<Path> packaged, boolean ownManifest) {

  /** Lists the project's own classes in the JAR that is packed. */
  public static final String CLASSES = "META-INF/kontor-dev.idx";

  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String CLASS = ".class";
  private static final FileTime NO_TIME = FileTime.from(Instant.EPOCH);

  /** What can be packed; empty if nothing says which plug-in it is. */
  static Optional<DevJar> in(Path target, Path classes, Optional<Path> before) throws IOException {
    Optional<Path> packaged = packaged(target).or(() -> before.filter(DevJar::isPluginJar));
    boolean own = isPlugin(manifest(classes.resolve(MANIFEST)));
    return own || packaged.isPresent()
        ? Optional.of(new DevJar(classes, packaged, own))
        : Optional.empty();
  }

  /** All files and folders below a folder, in order. */
  static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.skip(1).sorted().toList();
    }
  }

  void writeTo(Path jar) throws IOException {
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      writeCompiled(out);
      if (packaged.isPresent()) {
        writePackaged(out, packaged.get());
      }
    }
  }

  private void writeCompiled(ZipOutputStream out) throws IOException {
    var names = new ArrayList<String>();
    for (Path file : below(classes)) {
      String name = classes.relativize(file).toString().replace('\\', '/');
      if (Files.isDirectory(file)) {
        put(out, name + "/", to -> {});
      } else if (ownManifest || !name.equals(MANIFEST)) {
        put(out, name, to -> Files.copy(file, to));
      }
      if (name.endsWith(CLASS) && !name.endsWith("-info" + CLASS)) {
        names.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
      }
    }
    put(out, CLASSES, to -> to.write(String.join("\n", names).getBytes(UTF_8)));
  }

  private void writePackaged(ZipOutputStream out, Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (isOfPackaged(entry)) {
          put(out, entry.getName(), to -> copy(zip, entry, to));
        }
      }
    }
  }

  /** Of a folder that the project compiles into, only what it has compiled last counts. */
  private boolean isOfPackaged(ZipEntry entry) {
    String name = entry.getName();
    if (name.equals(MANIFEST) || name.equals(CLASSES)) {
      return name.equals(MANIFEST) && !ownManifest;
    }
    Path path = Path.of(name);
    Path folder = entry.isDirectory() ? path : path.getParent();
    return folder != null && Files.notExists(classes.resolve(folder));
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Without times, the same content makes the same JAR: only what changed is loaded again. */
  private static void put(ZipOutputStream out, String name, Content content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setLastModifiedTime(NO_TIME);
    out.putNextEntry(entry);
    content.writeTo(out);
    out.closeEntry();
  }

  private static void copy(ZipFile zip, ZipEntry entry, OutputStream to) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      in.transferTo(to);
    }
  }

  /** The plug-in's JAR as it was packaged last; a shaded one rather than what it was made of. */
  private static Optional<Path> packaged(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files
          .filter(file -> file.toString().endsWith(".jar") && isPluginJar(file))
          .max(
              Comparator.comparing((Path file) -> !isOriginal(file))
                  .thenComparing(file -> file.toFile().lastModified())
                  .thenComparing(file -> file));
    }
  }

  private static boolean isOriginal(Path jar) {
    return jar.getFileName().toString().startsWith("original-");
  }

  private static boolean isPluginJar(Path file) {
    try (var jar = new JarFile(file.toFile(), false)) {
      return isPlugin(Optional.ofNullable(jar.getManifest()));
    } catch (IOException e) {
      // It is being packaged, and will be looked at again when it has changed.
      return false;
    }
  }

  private static Optional<Manifest> manifest(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(new Manifest(in));
    }
  }

  private static boolean isPlugin(Optional<Manifest> manifest) {
    return manifest
        .map(Manifest::getMainAttributes)
        .filter(entries -> entries.containsKey(new Attributes.Name("Plugin-Id")))
        .isPresent();
  }
}
