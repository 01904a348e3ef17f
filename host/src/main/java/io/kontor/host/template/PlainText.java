package io.kontor.host.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain part of a mail, read from its HTML part: links stay as {@code text <address>}, lists
 * keep their marks, tables their columns.
 */
final class PlainText {

  private static final Pattern TOKEN =
      Pattern.compile(
          "<!--.*?-->|<!\\w[^>]*>|</?([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([a-zA-Z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
  private static final Set<String> SILENT = Set.of("head", "style", "script", "title");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "dl");
  private static final Set<String> BLOCKS =
      Set.of("div", "section", "header", "footer", "article", "address", "dt", "dd", "body");

  private final Deque<TextFlow> flows = new ArrayDeque<>();
  private final Deque<TextTable> tables = new ArrayDeque<>();
  private final Deque<Integer> lists = new ArrayDeque<>();
  private final Deque<Link> links = new ArrayDeque<>();
  private String silentUntil = "";

  private record Link(String address, int from) {}

  private PlainText() {
    flows.push(new TextFlow());
  }

  static String of(String html) {
    var reader = new PlainText();
    reader.read(html);
    return reader.flows.getLast().toString();
  }

  private void read(String html) {
    Matcher token = TOKEN.matcher(html);
    int at = 0;
    while (token.find()) {
      text(html.substring(at, token.start()));
      at = token.end();
      if (token.group(1) != null) {
        String name = token.group(1).toLowerCase(Locale.ROOT);
        if (token.group().startsWith("</")) {
          close(name);
        } else {
          open(name, token.group(2));
        }
      }
    }
    text(html.substring(at));
    while (!tables.isEmpty()) {
      close("table");
    }
  }

  private TextFlow flow() {
    return flows.getFirst();
  }

  private void text(String raw) {
    if (silentUntil.isEmpty()) {
      flow().text(HtmlEntities.decode(raw));
    }
  }

  private void open(String name, String attributes) {
    if (!silentUntil.isEmpty()) {
      return;
    }
    if (SILENT.contains(name)) {
      silentUntil = name;
      return;
    }
    if (PARAGRAPHS.contains(name)) {
      flow().paragraph();
    } else if (BLOCKS.contains(name)) {
      flow().line();
    }
    switch (name) {
      case "br" -> flow().breakLine();
      case "hr" -> flow().rule();
      case "ul" -> lists.push(-1);
      case "ol" -> lists.push(0);
      case "li" -> item();
      case "a" -> links.push(new Link(attribute(attributes, "href"), flow().length()));
      case "img" -> text(attribute(attributes, "alt"));
      case "table" -> tables.push(new TextTable());
      case "tr" -> row();
      case "td", "th" -> cell();
      default -> {
        // Everything else only changes how the text looks.
      }
    }
  }

  private void close(String name) {
    if (!silentUntil.isEmpty()) {
      silentUntil = silentUntil.equals(name) ? "" : silentUntil;
      return;
    }
    if (PARAGRAPHS.contains(name)) {
      flow().paragraph();
    } else if (BLOCKS.contains(name) || name.equals("li")) {
      flow().line();
    }
    switch (name) {
      case "ul", "ol" -> lists.poll();
      case "a" -> endLink();
      case "td", "th" -> endCell();
      case "table" -> endTable();
      default -> {
        // Nothing else needs an end.
      }
    }
  }

  private void item() {
    flow().line();
    String indent = "  ".repeat(Math.max(0, lists.size() - 1));
    if (lists.isEmpty() || lists.getFirst() < 0) {
      flow().verbatim(indent + "- ");
    } else {
      int number = lists.pop() + 1;
      lists.push(number);
      flow().verbatim(indent + number + ". ");
    }
  }

  private void endLink() {
    Link link = links.poll();
    if (link == null || link.address().isEmpty() || link.address().startsWith("#")) {
      return;
    }
    String shown = flow().since(link.from());
    String bare = link.address().replaceFirst("^(mailto|tel):", "");
    if (!shown.equals(link.address()) && !shown.equals(bare)) {
      flow().verbatim(shown.isEmpty() ? "<" + bare + ">" : " <" + bare + ">");
    }
  }

  private void row() {
    if (!tables.isEmpty()) {
      endCell();
      tables.getFirst().row();
    }
  }

  private void cell() {
    if (!tables.isEmpty()) {
      endCell();
      tables.getFirst().openCell();
      flows.push(new TextFlow());
    }
  }

  private void endCell() {
    if (!tables.isEmpty() && tables.getFirst().closeCell()) {
      tables.getFirst().add(flows.pop().toString());
    }
  }

  private void endTable() {
    if (!tables.isEmpty()) {
      endCell();
      String table = tables.pop().toString();
      flow().paragraph();
      flow().verbatim(table);
      flow().paragraph();
    }
  }

  private static String attribute(String attributes, String name) {
    Map<String, String> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Matcher matcher = ATTRIBUTE.matcher(attributes);
    while (matcher.find()) {
      for (int group = 2; group <= 4; group++) {
        if (matcher.group(group) != null) {
          found.put(matcher.group(1), HtmlEntities.decode(matcher.group(group)).strip());
        }
      }
    }
    return found.getOrDefault(name, "");
  }
}
