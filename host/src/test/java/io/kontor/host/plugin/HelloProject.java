package io.kontor.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** The template plug-in of this clone, copied into a project of its own and compiled there. */
final class HelloProject {

  private static final Path TEMPLATE = Path.of("..", "plugins", "hello", "src", "main");

  final Path folder;
  final Path classes;

  private HelloProject(Path folder) {
    this.folder = folder;
    this.classes = folder.resolve("target/classes");
  }

  /** The sources only. */
  static HelloProject copiedTo(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATE)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = folder.resolve("src/main").resolve(TEMPLATE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new HelloProject(folder);
  }

  /** The manifest that its build makes. */
  static Map<String, String> manifest(String version) {
    var entries = new TreeMap<String, String>();
    entries.put("Plugin-Id", "hello");
    entries.put("Plugin-Version", version);
    entries.put("Plugin-Class", "io.kontor.hello.Hello");
    entries.put("Plugin-Provider", "Kontor");
    entries.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
    entries.put("Plugin-License", "Apache-2.0");
    for (String language : List.of("de", "en", "it")) {
      entries.put("Kontor-Title-" + language, "Hello");
      entries.put("Kontor-Purpose-" + language, "The living template.");
    }
    entries.put("Kontor-Licence", "none");
    entries.put("Kontor-Reload", "reload");
    return entries;
  }

  static String text(Map<String, String> manifest) {
    var text = new StringBuilder("Manifest-Version: 1.0\r\n");
    manifest.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    return text + "\r\n";
  }

  /** What {@code mvn compile} does. */
  HelloProject compile() throws IOException {
    Files.createDirectories(classes);
    copy(folder.resolve("src/main/resources"), classes);
    try (Stream<Path> sources = Files.walk(folder.resolve("src/main/java"))) {
      String[] words =
          Stream.concat(
                  Stream.of("-d", classes.toString(), "-cp", PluginJar.classPath()),
                  sources.map(Path::toString).filter(it -> it.endsWith(".java")))
              .toArray(String[]::new);
      var said = new ByteArrayOutputStream();
      assertThat(ToolProvider.getSystemJavaCompiler().run(null, said, said, words))
          .as(said.toString(UTF_8))
          .isZero();
    }
    return this;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** What {@code mvn package} leaves beside the classes, with a library shaded in. */
  HelloProject packaged(String version) throws IOException {
    Path jar = folder.resolve("target/hello-" + version + ".jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      put(out, "META-INF/MANIFEST.MF", text(manifest(version)));
      put(out, "io/kontor/hello/Gone.class", "an own class that is no longer compiled");
      put(out, "io/kontor/hello/shaded/library.txt", "shaded");
    }
    return this;
  }

  private static void put(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(UTF_8));
    out.closeEntry();
  }

  Path source(String name) {
    return folder.resolve("src/main/java/io/kontor/hello").resolve(name + ".java");
  }

  Path compiled(String name) {
    return classes.resolve("io/kontor/hello").resolve(name + ".class");
  }

  /** Edits a source. */
  HelloProject edit(String name, String before, String after) throws IOException {
    String text = Files.readString(source(name));
    assertThat(text).contains(before);
    Files.writeString(source(name), text.replace(before, after));
    return this;
  }

  /** What {@code mvn clean} does. */
  void clean() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("target"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
