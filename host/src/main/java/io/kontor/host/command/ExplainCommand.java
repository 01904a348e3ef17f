package io.kontor.host.command;

import io.kontor.host.wording.Explanation;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The page of an error code. */
@Command(name = "explain", mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "CODE")
  private String code = "";

  /** On this terminal. */
  public ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    Optional<Explanation> page = terminal.wording().explain(wanted, terminal.language());
    if (page.isEmpty()) {
      terminal.say("command.explain.unknown", Map.of("code", wanted));
      return Exit.PROBLEM;
    }
    terminal.out().println(page.get().code());
    terminal.out().println(page.get().what());
    terminal.answer("command.explain.cause", Map.of("cause", page.get().cause()));
    terminal.answer("command.explain.remedy", Map.of("remedy", page.get().remedy()));
    return Exit.DONE;
  }
}
