package io.kontor.host.licence.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A code as it goes into a mail: groups of five, short lines, a line before and a line after. */
public final class CodeBlock {

  private static final int GROUP = 5;
  private static final int GROUPS_IN_A_LINE = 8;

  private CodeBlock() {}

  /** The lines of the block, each ended. */
  public static String of(String code) {
    var lines = new ArrayList<String>();
    lines.add(CodeFinder.BEGIN);
    List<String> groups = cut(Base32.squeeze(code), GROUP);
    for (int at = 0; at < groups.size(); at += GROUPS_IN_A_LINE) {
      int end = Math.min(at + GROUPS_IN_A_LINE, groups.size());
      lines.add(String.join("-", groups.subList(at, end)));
    }
    lines.add(CodeFinder.END);
    return String.join("\n", lines) + "\n";
  }

  static String groups(String code) {
    return String.join("-", cut(Base32.squeeze(code), GROUP));
  }

  private static List<String> cut(String text, int length) {
    return IntStream.iterate(0, at -> at < text.length(), at -> at + length)
        .mapToObj(at -> text.substring(at, Math.min(at + length, text.length())))
        .collect(Collectors.toUnmodifiableList());
  }
}
