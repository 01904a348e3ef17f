package io.kontor.host.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of all commands. */
@Command(
    name = "kontor",
    description = "The order desk of a web shop.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class)
public final class Kontor implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** The command line with all commands. */
  public static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new Kontor()).addSubcommand(new ExplainCommand(terminal));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
