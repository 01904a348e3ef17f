package io.kontor.host.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Switches a profile off. If that cancels tasks, their number comes first (L21). */
@Command(name = "off", mixinStandardHelpOptions = true)
final class ProfileOffCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  @Parameters(paramLabel = "PROFILE")
  private String profile = "";

  @Option(names = "--yes")
  private boolean yes;

  ProfileOffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunningHost host = where.host(terminal);
    if (ProfileListCommand.is("INACTIVE", profile, host)) {
      terminal.answer("command.profile.already-off", Map.of("profile", profile));
      return Exit.DONE;
    }
    JsonNode waiting = host.ask(HostCall.WAITING, profile, Map.of());
    long count = waiting.path("count").asLong();
    if (count > 0) {
      terminal.answer(
          "command.profile.waiting",
          Map.of("title", waiting.path("title").asString(), "count", count));
    }
    if (count > 0 && !yes) {
      terminal.answer("command.profile.confirm", Map.of());
      return Exit.USAGE;
    }
    terminal.done(host.ask(HostCall.PROFILE_OFF, profile, Map.of()));
    return Exit.DONE;
  }
}
