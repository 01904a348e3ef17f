package io.kontor.host.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** The profiles, and what is wrong with those that are broken. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ProfileListCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  ProfileListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    JsonNode profiles = where.host(terminal).ask(HostCall.PROFILES, Map.of());
    var rows = new ArrayList<List<String>>();
    for (JsonNode profile : profiles) {
      rows.add(
          List.of(
              text(profile, "id"),
              terminal.word("profile.state." + text(profile, "state")),
              text(profile, "title")));
    }
    terminal.table(rows);
    profiles.forEach(this::troubles);
    terminal.out().flush();
    return Exit.DONE;
  }

  /** Whether a profile is in a state already. */
  static boolean is(String state, String id, RunningHost host) {
    for (JsonNode profile : host.ask(HostCall.PROFILES, Map.of())) {
      if (text(profile, "id").equals(id)) {
        return text(profile, "state").equals(state);
      }
    }
    return false;
  }

  private void troubles(JsonNode profile) {
    if (!text(profile, "reason").isEmpty()) {
      terminal.out().println(text(profile, "id") + ": " + text(profile, "reason"));
    }
    for (JsonNode fault : profile.path("faults")) {
      terminal
          .out()
          .println(
              "%s:%s:%s  %s: %s"
                  .formatted(
                      text(fault, "file"),
                      text(fault, "line"),
                      text(fault, "column"),
                      text(fault.path("why"), "code"),
                      text(fault.path("why"), "what")));
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
