package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.trial.CaseResult;
import io.kontor.host.trial.Difference;
import io.kontor.host.trial.Trials;
import java.nio.file.Path;
import java.util.Map;

/** The cases beside profiles, tried and told. */
final class CheckedCases {

  private final Terminal terminal;
  private final Trials trials;
  private final Path folder;
  private int good;
  private int other;

  CheckedCases(Terminal terminal, Trials trials, Path folder) {
    this.terminal = terminal;
    this.trials = trials;
    this.folder = folder;
  }

  /** Tries the cases of one profile. */
  void tell(String profile) {
    try {
      trials.run(folder.resolve(profile)).forEach(this::tell);
    } catch (KontorException e) {
      other++;
      terminal.problem(e);
    }
  }

  /** How all of them came out; whether as expected. */
  boolean summary() {
    if (good + other > 0) {
      terminal.answer("command.check.cases", Map.of("good", good, "other", other));
    }
    return other == 0;
  }

  private void tell(CaseResult result) {
    good += result.asExpected() ? 1 : 0;
    other += result.asExpected() ? 0 : 1;
    Map<String, String> values =
        Map.of(
            "file", result.file(),
            "title", result.title().in(terminal.language()),
            "actions", String.join(", ", result.untried()));
    if (!result.asExpected()) {
      terminal.answer("command.check.case.other", values);
    } else if (result.untried().isEmpty()) {
      terminal.answer("command.check.case.good", values);
    } else {
      terminal.answer("command.check.case.part", values);
    }
    terminal.answer(result.problems());
    result.differences().forEach(this::tell);
  }

  private void tell(Difference difference) {
    terminal.answer(
        "command.check.case.differs",
        Map.of(
            "where", difference.where(),
            "expected", difference.expected(),
            "got", difference.got()));
    difference
        .why()
        .map(why -> terminal.wording().sentence(why, terminal.language()))
        .ifPresent(why -> terminal.answer("command.check.case.why", Map.of("why", why)));
  }
}
