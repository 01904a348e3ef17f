package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL files of a dialect for one shop. {@code ${name}} stands for a table of the dialect, with
 * the shop's prefix, or for another file; a file in the folder of a version goes before the one all
 * versions share.
 */
final class Statements {

  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9_$]{0,40}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9_-]+)}");
  private static final int MAXIMUM_DEPTH = 5;

  private final Dialect dialect;
  private final String prefix;
  private final String version;
  private final Set<String> tables;
  private final Map<String, String> ready = new ConcurrentHashMap<>();

  Statements(Dialect dialect, String prefix, String version) {
    this.dialect = dialect;
    this.prefix = checked(prefix);
    this.version = version;
    this.tables = dialect.tables();
  }

  /** A prefix becomes part of statements, so nothing but a name may be in it. */
  static String checked(String prefix) {
    if (!isPrefix(prefix)) {
      throw new KontorException(SqlShopsError.BAD_PREFIX, Map.of("prefix", prefix));
    }
    return prefix;
  }

  static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches();
  }

  /** One statement, ready to run. */
  String sql(String name) {
    return ready.computeIfAbsent(name, file -> expand(file, 0));
  }

  private String expand(String name, int depth) {
    String text =
        file(name)
            .lines()
            .filter(line -> !line.stripLeading().startsWith("--"))
            .collect(Collectors.joining("\n"));
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(meaning(match.group(1), name, depth)));
  }

  private String meaning(String placeholder, String file, int depth) {
    if (tables.contains(placeholder)) {
      return "`" + prefix + placeholder + "`";
    }
    if (depth < MAXIMUM_DEPTH && dialect.folder().text(placeholder + ".sql").isPresent()) {
      return expand(placeholder, depth + 1);
    }
    throw new KontorException(
        SqlShopsError.DIALECT_PLACEHOLDER,
        Map.of("file", file + ".sql", "placeholder", placeholder, "tables", tables));
  }

  private String file(String name) {
    return dialect
        .folder()
        .text(version + "/" + name + ".sql")
        .orElseGet(() -> dialect.folder().required(name + ".sql"));
  }
}
