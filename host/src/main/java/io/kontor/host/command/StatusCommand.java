package io.kontor.host.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** How the running host is; its exit code tells a script. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    JsonNode status = where.host(terminal).ask(HostCall.STATUS, Map.of());
    boolean ready = status.path("ready").asBoolean();
    terminal.answer(ready ? "command.status.well" : "command.status.ill", Map.of());
    var rows = new ArrayList<List<String>>();
    status
        .path("parts")
        .propertyStream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(part -> rows.add(List.of(part.getKey(), well(part.getValue().asBoolean()))));
    status
        .path("tasks")
        .propertyStream()
        .forEach(
            state ->
                rows.add(
                    List.of(
                        terminal.sentence(
                            "command.status.tasks",
                            Map.of("state", terminal.word("state." + state.getKey()))),
                        state.getValue().asString())));
    terminal.table(rows);
    status.path("attention").forEach(it -> terminal.out().println(it.asString()));
    terminal.out().flush();
    return ready ? Exit.DONE : Exit.PROBLEM;
  }

  private String well(boolean well) {
    return terminal.word(well ? "shop.well" : "shop.ill");
  }
}
