package io.kontor.host.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Drops what a plug-in that is gone left behind (L27). Without a yes it only says what that is. */
@Command(name = "purge", mixinStandardHelpOptions = true)
final class PluginPurgeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  @Parameters(paramLabel = "PLUGIN")
  private String plugin = "";

  @Option(names = "--yes")
  private boolean yes;

  PluginPurgeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RunningHost host = where.host(terminal);
    tell(host.ask(HostCall.LEFT_BEHIND, plugin, Map.of()));
    if (!yes) {
      terminal.answer("command.plugin.purge.confirm", Map.of());
      return Exit.USAGE;
    }
    terminal.say("command.plugin.purge.dumping", Map.of("plugin", plugin));
    terminal.done(host.ask(HostCall.PURGE, plugin, Map.of()));
    return Exit.DONE;
  }

  private void tell(JsonNode left) {
    terminal.answer("command.plugin.purge.left", Map.of("plugin", plugin));
    var rows = new ArrayList<List<String>>();
    left.path("tables")
        .properties()
        .forEach(
            table ->
                rows.add(
                    List.of(
                        "  " + table.getKey(),
                        terminal.sentence(
                            "command.plugin.purge.rows",
                            Map.of("rows", table.getValue().asLong())))));
    rows.add(
        List.of(
            "  " + terminal.word("command.plugin.purge.settings"),
            left.path("settings").asString()));
    terminal.table(rows);
    terminal.answer("command.plugin.purge.stays", Map.of());
  }
}
