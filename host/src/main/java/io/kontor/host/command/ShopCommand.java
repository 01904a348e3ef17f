package io.kontor.host.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What concerns a shop's database. */
@Command(name = "shop", description = "The rights and indexes Kontor wants in a shop's database.")
public final class ShopCommand implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  static CommandLine commandLine(Terminal terminal) {
    return new CommandLine(new ShopCommand())
        .addSubcommand(new GrantsCommand(terminal))
        .addSubcommand(new IndexesCommand(terminal));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
