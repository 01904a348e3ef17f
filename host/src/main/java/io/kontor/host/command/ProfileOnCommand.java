package io.kontor.host.command;

import io.kontor.host.profile.CatchUp;
import io.kontor.host.wording.Explanation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Switches a profile on. The number comes first: without a catch-up it is all that is said. */
@Command(name = "on", mixinStandardHelpOptions = true)
final class ProfileOnCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  @Parameters(paramLabel = "PROFILE")
  private String profile = "";

  @Option(names = "--catch-up", paramLabel = "none|all")
  private String catchUp = "";

  ProfileOnCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    requireKnown();
    RunningHost host = where.host(terminal);
    if (ProfileListCommand.is("ACTIVE", profile, host)) {
      terminal.answer("command.profile.already-on", Map.of("profile", profile));
      return Exit.DONE;
    }
    terminal.say("command.profile.counting", Map.of("profile", profile));
    JsonNode found = host.ask(HostCall.MATCHING, profile, Map.of());
    terminal.answer(
        "command.profile.matching",
        Map.of("title", found.path("title").asString(), "count", found.path("count").asLong()));
    for (JsonNode why : found.path("inVain")) {
      terminal.problem(explanation(why));
    }
    if (catchUp.isEmpty()) {
      terminal.answer("command.profile.choose", Map.of());
      return Exit.USAGE;
    }
    terminal.done(host.ask(HostCall.PROFILE_ON, profile, Map.of("catch-up", catchUp)));
    return Exit.DONE;
  }

  private static Explanation explanation(JsonNode said) {
    return new Explanation(
        said.path("code").asString(),
        said.path("what").asString(),
        said.path("cause").asString(),
        said.path("remedy").asString());
  }

  private void requireKnown() {
    List<String> known =
        Arrays.stream(CatchUp.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();
    if (!catchUp.isEmpty() && !known.contains(catchUp)) {
      throw WrongCall.value("--catch-up", catchUp, String.join(", ", known));
    }
  }
}
