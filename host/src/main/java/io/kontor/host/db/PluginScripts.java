package io.kontor.host.db;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scripts a plug-in brings, before any of them has run: each holds one statement, about a table
 * of the plug-in's own (L27).
 *
 * @param texts by file name
 */
record PluginScripts(Map<String, String> texts) {

  private static final String FOLDER = "db";
  private static final String NAME = "`?([A-Za-z0-9_$.`]+)";
  private static final Pattern COMMENT =
      Pattern.compile("/\\*(?s:.*?)\\*/|--[ \\t][^\\n]*|#[^\\n]*");
  private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'");
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)(?:(?:CREATE|ALTER|DROP)\\s+TABLE(?:\\s+IF\\s+(?:NOT\\s+)?EXISTS)?\\s+"
              + "|(?:CREATE(?:\\s+UNIQUE)?|DROP)\\s+INDEX\\s.*?\\sON\\s+"
              + "|INSERT(?:\\s+IGNORE)?\\s+INTO\\s+|UPDATE\\s+|DELETE\\s+FROM\\s+)"
              + NAME
              + ".*");
  private static final Pattern OTHER_TABLE =
      Pattern.compile(
          "(?i)\\b(?:REFERENCES|JOIN|FROM|LIKE|RENAME\\s+(?:TO|AS))\\s+(?!COLUMN|INDEX|KEY)"
              + NAME);

  /** Those in a JAR, or in a build folder. */
  static PluginScripts in(Path jar) {
    try {
      if (Files.isDirectory(jar)) {
        return new PluginScripts(read(jar.resolve(FOLDER)));
      }
      try (FileSystem zip = FileSystems.newFileSystem(jar)) {
        return new PluginScripts(read(zip.getPath(FOLDER)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    var texts = new TreeMap<String, String>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(it -> it.toString().endsWith(".sql")).toList()) {
          texts.put(FOLDER + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  /**
   * Lays them out in a folder for as long as they are run. Read as resources of a class loader they
   * would keep the JAR open for ever.
   */
  void laidOut(Consumer<Path> run) {
    try {
      Path folder = Files.createTempDirectory("kontor-tables");
      try {
        for (Map.Entry<String, String> text : texts.entrySet()) {
          String name = text.getKey().substring(FOLDER.length() + 1);
          Files.writeString(folder.resolve(name), text.getValue());
        }
        run.accept(folder);
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Refuses the first that is none of the plug-in's business; tells how many there are. */
  int check(String pluginId, String prefix) {
    texts.forEach((file, text) -> check(pluginId, prefix, file, text));
    return texts.size();
  }

  private static void check(String pluginId, String prefix, String file, String text) {
    String bare = TEXT.matcher(COMMENT.matcher(text).replaceAll(" ")).replaceAll("''").strip();
    String statement = bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    Matcher known = STATEMENT.matcher(statement);
    if (statement.contains(";") || !known.matches()) {
      throw new KontorException(DbError.BAD_SCRIPT, Map.of("plugin", pluginId, "file", file));
    }
    requireOwn(pluginId, prefix, file, known.group(1));
    Matcher other = OTHER_TABLE.matcher(statement);
    while (other.find()) {
      requireOwn(pluginId, prefix, file, other.group(1));
    }
  }

  private static void requireOwn(String pluginId, String prefix, String file, String table) {
    String name = table.replace("`", "");
    if (!name.startsWith(prefix) || name.contains(".") || HostTables.has(name)) {
      throw new KontorException(
          DbError.FOREIGN_TABLE,
          Map.of("plugin", pluginId, "file", file, "tables", name, "prefix", prefix));
    }
  }
}
