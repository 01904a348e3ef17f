package io.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of a busy order desk, as profiles whose only step greets in the journal. */
final class Rules {

  private Rules() {}

  /** Writes a profile for each line of {@code rules.txt}; their ids. */
  static List<String> write(Path folder) throws IOException {
    List<String> rules = Texts.read("rules.txt").lines().toList();
    for (int i = 0; i < rules.size(); i++) {
      Path profile = Files.createDirectories(folder.resolve(id(i)));
      Files.writeString(profile.resolve("profile.yaml"), profile(id(i), rules.get(i)));
    }
    return IntStream.range(0, rules.size()).mapToObj(Rules::id).toList();
  }

  private static String id(int index) {
    return "rule-%02d".formatted(index + 1);
  }

  private static String profile(String id, String rule) {
    String sentences =
        Stream.of(rule.split("; ")).map("  - %s\n"::formatted).collect(Collectors.joining());
    return "version: 1\nid: %s\nlanguage: en\nwhen:\n%ssteps:\n  - greet\n"
        .formatted(id, sentences);
  }

  /** The part of a configuration that confirms some of them beforehand. */
  static String armed(List<String> ids) {
    return ids.stream()
        .map("  %s: { active: true, catch-up: all }\n"::formatted)
        .collect(Collectors.joining("", "profiles:\n", ""));
  }
}
