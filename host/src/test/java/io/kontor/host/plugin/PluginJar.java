package io.kontor.host.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontor.api.KontorPlugin;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.pf4j.Plugin;
import org.slf4j.Logger;

/** Builds a real plug-in JAR from a few lines of Java. */
public final class PluginJar {

  static final String HEAD =
      """
      package %s;
      import io.kontor.api.*;
      import io.kontor.api.action.*;
      import io.kontor.api.condition.*;
      import io.kontor.api.settings.*;
      import io.kontor.api.shop.*;
      import io.kontor.api.db.*;
      import io.kontor.api.mail.*;
      import io.kontor.api.order.*;
      import java.util.*;
      """;

  private static final AtomicLong TICKS = new AtomicLong();
  private static final Map<Map<String, String>, SortedMap<String, byte[]>> COMPILED =
      new ConcurrentHashMap<>();

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final String packageName;

  private PluginJar(String id, String version) {
    this.packageName = id.replace("-", "");
    manifest.put("Manifest-Version", "1.0");
    manifest.put("Plugin-Id", id);
    manifest.put("Plugin-Version", version);
    manifest.put("Plugin-Class", packageName + ".Main");
    manifest.put("Plugin-Provider", "Kontor");
    manifest.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
    manifest.put("Plugin-License", "Apache-2.0");
    for (String language : List.of("de", "en", "it")) {
      manifest.put("Kontor-Title-" + language, id + " " + language);
      manifest.put("Kontor-Purpose-" + language, "for tests " + language);
    }
    manifest.put("Kontor-Licence", "none");
    manifest.put("Kontor-Reload", "reload");
  }

  /** A plug-in that contributes nothing and works. */
  public static PluginJar of(String id, String version) {
    return new PluginJar(id, version).members("");
  }

  /** The body of the plug-in's class, beside its constructor. */
  public PluginJar members(String members) {
    return main("public Main(PluginContext c) { super(c); } " + members);
  }

  /** The whole body of the plug-in's class. */
  public PluginJar main(String body) {
    return source("Main", "public final class Main extends KontorPlugin { " + body + " }");
  }

  /** One more class. */
  public PluginJar source(String name, String text) {
    sources.put(packageName + "." + name, HEAD.formatted(packageName) + text);
    return this;
  }

  /** A manifest entry; null takes it away. */
  public PluginJar entry(String name, @Nullable String value) {
    if (value == null) {
      manifest.remove(name);
    } else {
      manifest.put(name, value);
    }
    return this;
  }

  public PluginJar file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  public PluginJar file(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Writes the JAR at once, with a time of change that differs each time. */
  public Path writeTo(Path jar) throws IOException {
    Files.createDirectories(jar.toAbsolutePath().getParent());
    Path fresh = Files.createTempFile("plugin", ".tmp");
    try (var out = new ZipOutputStream(Files.newOutputStream(fresh))) {
      var text = new StringWriter();
      manifest.forEach((name, value) -> text.write(name + ": " + value + "\r\n"));
      put(out, "META-INF/MANIFEST.MF", (text + "\r\n").getBytes(UTF_8));
      for (var type : compiled().entrySet()) {
        put(out, type.getKey(), type.getValue());
      }
      for (var file : files.entrySet()) {
        put(out, file.getKey(), file.getValue());
      }
    }
    return place(fresh, jar);
  }

  /** Puts a file where another lies, so that it is seen as changed. */
  public static Path place(Path fresh, Path jar) throws IOException {
    long tick = TICKS.incrementAndGet();
    Files.setLastModifiedTime(fresh, FileTime.from(Instant.ofEpochSecond(1_600_000_000L + tick)));
    return Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content);
    out.closeEntry();
  }

  /** The class files by entry name; the same sources are compiled once. */
  private SortedMap<String, byte[]> compiled() {
    return COMPILED.computeIfAbsent(Map.copyOf(sources), PluginJar::compile);
  }

  private static SortedMap<String, byte[]> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    try (var files = new InMemory(compiler.getStandardFileManager(problems, null, UTF_8))) {
      var options = List.of("-classpath", classPath(), "--release", "17", "-proc:none");
      if (!compiler.getTask(null, files, problems, options, null, units).call()) {
        throw new IllegalArgumentException(problems.getDiagnostics().toString());
      }
      var classes = new TreeMap<String, byte[]>();
      files.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a plug-in is compiled against. */
  static String classPath() {
    return Stream.of(KontorPlugin.class, Plugin.class, Logger.class, NullMarked.class)
        .map(PluginJar::location)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    InMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String name = className.replace('.', '/') + kind.extension;
      var bytes = new ByteArrayOutputStream();
      written.put(name, bytes);
      return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
