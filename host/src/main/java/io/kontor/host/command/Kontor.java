package io.kontor.host.command;

import io.kontor.host.Installation;
import io.kontor.host.command.init.InitCommand;
import io.kontor.host.command.init.Keyboard;
import io.kontor.host.licence.LicenceCommand;
import io.kontor.host.licence.LicenceDesk;
import java.io.Console;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
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
    return new CommandLine(new Kontor())
        .addSubcommand(new DemoCommand(terminal))
        .addSubcommand(new RunCommand(terminal))
        .addSubcommand(new ExplainCommand(terminal))
        .addSubcommand(new CheckCommand(terminal))
        .addSubcommand("init", init(terminal))
        .addSubcommand("shop", ShopCommand.commandLine(terminal))
        .addSubcommand("licence", LicenceCommand.commandLine(desk(terminal)));
  }

  private static CommandLine init(Terminal terminal) {
    // Only the process's own input has a console.
    Console console = terminal.in() == System.in ? System.console() : null;
    return InitCommand.commandLine(
        terminal,
        new Keyboard(Optional.ofNullable(console), terminal.in()),
        Clock.system(ZoneId.systemDefault()));
  }

  private static LicenceDesk desk(Terminal terminal) {
    Installation installation = terminal.home();
    return new LicenceDesk(
        installation.folder("plugins"),
        installation.vendors(),
        installation.data().resolve("installation.id"),
        Clock.system(ZoneId.systemDefault()),
        terminal.language(),
        terminal.wording()::sentence,
        terminal.in());
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
