package io.kontor.host.command;

import io.kontor.host.task.TaskState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Tasks, newest first. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class TaskListCommand implements Callable<Integer> {

  private static final List<String> STATES =
      Stream.of(TaskState.values()).map(it -> it.name().toLowerCase(Locale.ROOT)).toList();

  private final Terminal terminal;

  @Mixin private HostChoice where = new HostChoice();

  @Option(names = "--state", paramLabel = "STATE")
  private String state = "";

  @Option(names = "--profile", paramLabel = "PROFILE")
  private String profile = "";

  @Option(names = "--search", paramLabel = "TEXT")
  private String search = "";

  @Option(names = "--before", paramLabel = "N")
  private @Nullable Long before;

  TaskListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    JsonNode found = where.host(terminal).ask(HostCall.TASKS, filter());
    var rows = new ArrayList<List<String>>();
    for (JsonNode task : found.path("tasks")) {
      rows.add(
          List.of(
              task.path("id").asString(),
              terminal.word("state." + task.path("state").asString()),
              task.path("profile").asString(),
              task.path("subject").asString(),
              task.path("reason").asString()));
    }
    terminal.table(rows);
    if (rows.isEmpty()) {
      terminal.answer("command.task.none", Map.of());
    }
    String next = found.path("before").asString("");
    if (!next.isEmpty()) {
      terminal.answer("command.task.more", Map.of("before", next));
    }
    return Exit.DONE;
  }

  private Map<String, String> filter() {
    if (!state.isEmpty() && !STATES.contains(state.toLowerCase(Locale.ROOT))) {
      throw WrongCall.value("--state", state, String.join(", ", STATES));
    }
    var filter = new HashMap<String, String>();
    filter.put("state", state.toUpperCase(Locale.ROOT));
    filter.put("profile", profile);
    filter.put("q", search);
    filter.put("before", before == null ? "" : before.toString());
    filter.values().removeIf(String::isBlank);
    return filter;
  }
}
