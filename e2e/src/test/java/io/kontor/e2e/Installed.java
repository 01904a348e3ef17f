package io.kontor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An installation as a user has it: the program, plug-ins and profiles, in a folder of its own. */
final class Installed {

  private static final Path ALL = Path.of("target", "installed").toAbsolutePath();
  private static final Path CLONE = Program.folder();

  private final Path folder;

  private Installed(Path folder) {
    this.folder = folder;
  }

  /** A new one, not configured yet. */
  static Installed fresh(String name) {
    Installed fresh = new Installed(ALL.resolve(name));
    try {
      FileTree.delete(fresh.folder);
      Files.createDirectories(fresh.file("plugins"));
      Files.copy(CLONE.resolve("kontor"), fresh.file("kontor"));
      Files.createSymbolicLink(fresh.file("lib"), Program.lib());
      FileTree.copy(CLONE.resolve("profiles"), fresh.file("profiles"));
      for (String plugin : List.of("sql-shops", "auftragsmanager")) {
        Files.copy(builtJar(plugin), fresh.file("plugins/" + plugin + ".jar"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return fresh;
  }

  /** Gives it what this clone has built instead of dropped JARs: those are trusted in the demo. */
  Installed asClone() {
    write("pom.xml", "<project/>");
    try {
      for (String plugin : List.of("sql-shops", "auftragsmanager", "hello")) {
        Files.deleteIfExists(file("plugins/" + plugin + ".jar"));
        Path built = CLONE.resolve("plugins").resolve(plugin);
        Files.createSymbolicLink(file("plugins/" + plugin), built);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static Path builtJar(String plugin) throws IOException {
    Path built = CLONE.resolve("plugins").resolve(plugin).resolve("target");
    try (Stream<Path> files = Files.list(built)) {
      return files
          .filter(file -> file.getFileName().toString().matches(plugin + "-[0-9.]+\\.jar"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A file or folder in it. */
  Path file(String name) {
    return folder.resolve(name);
  }

  /** Writes a file in it. */
  void write(String name, String text) {
    try {
      Files.createDirectories(file(name).getParent());
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in a file in it. */
  String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts {@code ./kontor} in it. */
  Running kontor(String... arguments) {
    return Program.start(
        Stream.concat(Stream.of(file("kontor").toString()), Stream.of(arguments)).toList());
  }

  /** Makes a vendor, trusts it, issues a code and adds it, as the manual says. */
  void licence(String plugin, String edition) {
    String keys = file("keys").toString();
    kontor("licence", "keygen", "--vendor", "Example", "--out", keys).succeeds();
    write("conf/vendors/example.pub", text("keys/example.pub"));
    String mail =
        kontor(
                "licence",
                "issue",
                "--key",
                keys + "/example.key",
                "--plugin",
                plugin,
                "--edition",
                edition,
                "--customer",
                "Example Ltd")
            .succeeds();
    write("mail.txt", mail);
    kontor("licence", "add", file("mail.txt").toString()).succeeds();
  }
}
