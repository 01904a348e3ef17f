package io.kontor.host.template;

/** Running text: spaces collapse as in HTML, lines and paragraphs never pile up. */
final class TextFlow {

  private static final int RULE = 40;

  private final StringBuilder out = new StringBuilder();
  private int wantedBreaks;
  private boolean wantedSpace;

  void text(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        wantedSpace = true;
      } else {
        settle();
        out.append(c == '\u00a0' ? ' ' : c);
      }
    }
  }

  void verbatim(String text) {
    wantedSpace = wantedSpace && !text.startsWith(" ");
    settle();
    out.append(text);
  }

  void breakLine() {
    wantedSpace = false;
    if (wantedBreaks > 0) {
      wantedBreaks = Math.min(2, wantedBreaks + 1);
    } else {
      wantedBreaks = 1;
    }
  }

  void line() {
    wantedSpace = false;
    wantedBreaks = Math.max(wantedBreaks, 1);
  }

  void paragraph() {
    wantedSpace = false;
    wantedBreaks = 2;
  }

  void rule() {
    line();
    verbatim("-".repeat(RULE));
    line();
  }

  int length() {
    return out.length();
  }

  String since(int from) {
    return out.substring(Math.min(from, out.length())).strip();
  }

  private void settle() {
    if (out.length() > 0) {
      out.append("\n".repeat(wantedBreaks));
      if (wantedSpace && wantedBreaks == 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    wantedBreaks = 0;
    wantedSpace = false;
  }

  @Override
  public String toString() {
    return out.toString().strip();
  }
}
