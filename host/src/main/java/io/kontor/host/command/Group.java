package io.kontor.host.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands that belong together; by itself it says which there are. */
@Command(mixinStandardHelpOptions = true)
final class Group implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine of(Object... commands) {
    var line = new CommandLine(new Group());
    for (Object command : commands) {
      line.addSubcommand(command);
    }
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE;
  }
}
