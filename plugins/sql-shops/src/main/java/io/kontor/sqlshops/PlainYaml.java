package io.kontor.sqlshops;

import io.kontor.api.error.KontorException;
import io.kontor.sqlshops.Section.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the part of YAML a dialect needs: keys with a value, keys with a section below them, lists
 * of values, comments and quotes. Anything else is refused with its line, so what is read here
 * means the same to every other YAML reader.
 */
final class PlainYaml {

  private static final Pattern LINE =
      Pattern.compile("( *)(?:- (.+)|(\"[^\"]*\"|[^\\s:#\"'\\-][^:#\"']*):(?: +(.+))?)");
  private static final Pattern QUOTED = Pattern.compile("(\"[^\"\\\\]*\"|'[^']*')(?:\\s+#.*)?");
  private static final Pattern SPECIAL = Pattern.compile("[\\[{&*!|>%@`\"'#?].*|.*: .*|.*:$");

  private final String file;
  private final List<Line> lines = new ArrayList<>();
  private int next;

  private record Line(int number, int indent, String item, String key, String value) {}

  private PlainYaml(String file, String text) {
    this.file = file;
    String[] all = text.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      String line = all[i].stripTrailing();
      if (!line.isEmpty() && !line.stripLeading().startsWith("#")) {
        lines.add(parse(i + 1, line));
      }
    }
  }

  /** Reads a whole file. */
  static Section read(String file, String text) {
    var yaml = new PlainYaml(file, text);
    Map<String, Entry> entries = yaml.section(0);
    if (yaml.next < yaml.lines.size()) {
      throw yaml.refused(
          yaml.lines.get(yaml.next).number(), "it is indented like nothing above it");
    }
    return new Section(file, "", entries);
  }

  private Line parse(int number, String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw refused(number, "write it as 'key: value', 'key:' or '- value', with spaces, not tabs");
    }
    String item = matcher.group(2) == null ? "" : scalar(number, matcher.group(2));
    String key = matcher.group(3) == null ? "" : unquote(matcher.group(3).strip());
    String value = matcher.group(4) == null ? "" : scalar(number, matcher.group(4));
    return new Line(number, matcher.group(1).length(), item, key, value);
  }

  private String scalar(int number, String raw) {
    Matcher quoted = QUOTED.matcher(raw.strip());
    if (quoted.matches()) {
      return unquote(quoted.group(1));
    }
    String text = raw.replaceFirst("\\s+#.*", "").strip();
    if (SPECIAL.matcher(text).matches()) {
      throw refused(number, "put the value '" + text + "' into quotes");
    }
    return text;
  }

  private static String unquote(String text) {
    boolean quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private Map<String, Entry> section(int indent) {
    var entries = new LinkedHashMap<String, Entry>();
    while (next < lines.size() && lines.get(next).indent() == indent) {
      Line line = lines.get(next++);
      if (line.key().isEmpty()) {
        throw refused(line.number(), "a list stands where keys are expected");
      }
      if (entries.put(line.key(), entry(line)) != null) {
        throw refused(line.number(), "the key '" + line.key() + "' stands there twice");
      }
    }
    return entries;
  }

  private Entry entry(Line line) {
    boolean deeper = next < lines.size() && lines.get(next).indent() > line.indent();
    if (!line.value().isEmpty()) {
      if (deeper) {
        throw refused(lines.get(next).number(), "'" + line.key() + "' has a value already");
      }
      return Entry.of(line.number(), line.value());
    }
    if (!deeper) {
      throw refused(
          line.number(), "the key '" + line.key() + "' has neither a value nor a section");
    }
    int indent = lines.get(next).indent();
    return lines.get(next).key().isEmpty()
        ? Entry.of(line.number(), items(indent))
        : Entry.of(line.number(), section(indent));
  }

  private List<String> items(int indent) {
    var items = new ArrayList<String>();
    while (next < lines.size() && lines.get(next).indent() == indent) {
      Line line = lines.get(next++);
      if (!line.key().isEmpty()) {
        throw refused(line.number(), "a key stands in a list");
      }
      items.add(line.item());
    }
    return items;
  }

  private KontorException refused(int line, String problem) {
    return new KontorException(
        SqlShopsError.DIALECT_LINE, Map.of("file", file, "line", line, "problem", problem));
  }
}
