package io.kontor.host.licence.command;

import io.kontor.api.Message;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kontor licence}: keys and activation codes, with or without a running host. */
@Command(name = "licence", mixinStandardHelpOptions = true)
public final class LicenceCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  private LicenceCommand() {}

  /**
   * The command with its four subcommands. Exit codes: 0 done, 1 refused, 2 called in a way that
   * cannot be.
   *
   * @param desk what they work with
   * @return the command line, to be run or hung under another
   */
  public static CommandLine commandLine(LicenceDesk desk) {
    var line = new CommandLine(new LicenceCommand());
    line.addSubcommand("keygen", new KeygenCommand(desk));
    line.addSubcommand("issue", new IssueCommand(desk));
    line.addSubcommand("show", new ShowCommand(desk));
    line.addSubcommand("add", new AddCommand(desk));
    line.setResourceBundle(new HelpWords(desk));
    describe(line, desk, "licence.help");
    line.getSubcommands()
        .forEach((name, command) -> describe(command, desk, "licence.help." + name));
    return line;
  }

  private static void describe(CommandLine command, LicenceDesk desk, String key) {
    String text = desk.wording().apply(Message.of(key), desk.language());
    command.getCommandSpec().usageMessage().description(text);
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return LicenceTask.WRONG_CALL;
  }
}
