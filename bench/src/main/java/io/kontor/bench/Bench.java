package io.kontor.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Takes the measurements it is given the names of, without names all; a line for each. */
public final class Bench {

  private static final List<String> ALL = List.of("start", "scan", "heap");

  private Bench() {}

  /** Ends with 0 if all of them kept their limits. */
  @SuppressWarnings("checkstyle:RegexpSinglelineJava") // The only place that owns the real streams.
  public static void main(String[] names) throws Exception {
    Path home = Path.of(System.getProperty("kontor.home", "."));
    System.exit(run(home, names.length == 0 ? ALL : List.of(names), System.out) ? 0 : 1);
  }

  private static boolean run(Path home, List<String> names, PrintStream out) throws Exception {
    boolean passed = true;
    for (String name : names) {
      Verdict verdict = measure(name, home, out);
      out.println(verdict.line());
      passed &= verdict.passed();
    }
    return passed;
  }

  private static Verdict measure(String name, Path home, PrintStream out) throws Exception {
    return switch (name) {
      case "start" -> new Start(home, out).measure();
      case "scan" -> new Scan(home, out).measure();
      case "heap" -> new Heap(home, out).measure();
      default -> throw new IllegalArgumentException("No '" + name + "'; there are " + ALL);
    };
  }
}
