package io.kontor.host.trial;

import io.kontor.api.Text;
import io.kontor.host.config.Problem;
import java.util.List;
import java.util.Set;

/**
 * What came of a case.
 *
 * @param file its name for people
 * @param title what it is about
 * @param problems why it could not be read
 * @param differences what came out otherwise than expected
 * @param untried actions whose steps could not be tried, because no running plug-in has them
 */
public record CaseResult(
    String file,
    Text title,
    List<Problem> problems,
    List<Difference> differences,
    Set<String> untried) {

  /** Copies the collections. */
  public CaseResult {
    problems = List.copyOf(problems);
    differences = List.copyOf(differences);
    untried = Set.copyOf(untried);
  }

  static CaseResult unreadable(String file, List<Problem> problems) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return new CaseResult(file, Text.same(name), problems, List.of(), Set.of());
  }

  /** Whether all that could be tried came out as expected. */
  public boolean asExpected() {
    return problems.isEmpty() && differences.isEmpty();
  }
}
