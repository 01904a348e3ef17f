package io.kontor.host.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries tasks again, or all that are parked. One that cannot be is named, the others go on. */
@Command(name = "retry", mixinStandardHelpOptions = true)
final class TaskRetryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /** Those named, or all that are parked. */
  private static final class Which {

    @Parameters(paramLabel = "TASK", arity = "1..*")
    private List<Long> tasks = new ArrayList<>();

    @Option(names = "--parked")
    private boolean parked;
  }

  @Option(names = "--profile", paramLabel = "PROFILE")
  private String profile = "";

  @Option(names = "--reason", paramLabel = "TEXT", required = true)
  private String reason = "";

  TaskRetryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunningHost host = where.host(terminal);
    if (which.parked) {
      terminal.done(host.ask(HostCall.RETRY_ALL, Map.of("reason", reason, "profile", profile)));
    }
    boolean all = true;
    for (long task : which.tasks) {
      all &= retry(host, String.valueOf(task));
    }
    return all ? Exit.DONE : Exit.PROBLEM;
  }

  private boolean retry(RunningHost host, String task) {
    try {
      host.ask(HostCall.RETRY, task, Map.of("reason", reason));
      terminal.answer("command.task.retried", Map.of("task", task));
      return true;
    } catch (HostRefusal refused) {
      terminal.problem(refused.why());
      return false;
    }
  }
}
