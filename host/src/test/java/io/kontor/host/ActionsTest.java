package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.command.HostCall;
import io.kontor.host.command.Kontor;
import io.kontor.host.command.Terminal;
import io.kontor.host.web.Route;
import io.kontor.host.web.Routes;
import io.kontor.host.web.page.SamplePages;
import io.kontor.host.wording.Wording;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * {@code docs/actions.md} says what can be done where, and by whom (L29). It is made of the code.
 */
class ActionsTest {

  private static final Path GOLDEN = Path.of("..", "docs", "actions.md");

  private static final String HEAD =
      """
      # What can be done: page, REST path, command, role

      This page is made of the code; a test compares both. The REST paths are for Kontor's own commands,
      which come in by the token in the data folder; they may still change. There is one account so
      far, `admin`, and it has every role: the column says the least that an action will take.

      ## On a running host

      | page | REST path | command | role | in the journal |
      | --- | --- | --- | --- | --- |
      """;

  private static final String WITHOUT =
      """

      ## Without a host

      | command | what it does |
      | --- | --- |
      """;

  private final Wording wording = Wording.ofHost();
  private final List<Route> routes = Routes.of(new SamplePages("x").pages()).all();
  private final CommandLine kontor = Kontor.commandLine(terminal());

  @Test
  void L29_the_table_in_the_manual_is_the_one_the_code_makes() throws IOException {
    String made = HEAD + onHost() + WITHOUT + withoutHost();
    Path built = Path.of("target", "actions.md");
    Files.writeString(built, made);
    assertThat(Files.readString(GOLDEN))
        .as("What can be done has changed: copy host/%s to docs/", built)
        .isEqualTo(made);
  }

  @Test
  void L29_every_command_on_a_host_asks_for_a_route_there_is() {
    for (HostCall call : HostCall.values()) {
      assertThat(routes).as("%s", call).anyMatch(route -> isOf(call, route));
      assertThat(leaves(kontor)).as("%s", call).contains("kontor " + call.command());
    }
  }

  private String onHost() {
    return routes.stream()
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::kind))
        .map(this::row)
        .collect(Collectors.joining());
  }

  private String row(Route route) {
    String command =
        Arrays.stream(HostCall.values())
            .filter(call -> isOf(call, route))
            .map(call -> "`kontor " + call.command() + "`")
            .collect(Collectors.joining(", "));
    return line(
        code(page(route)),
        route.kind() == Route.Kind.PAGE ? "" : code(method(route) + " /api/v1" + route.path()),
        command,
        route.role().name().toLowerCase(Locale.ROOT),
        journal(route));
  }

  /** The page a form is on: the nearest above it. */
  private String page(Route route) {
    return routes.stream()
        .filter(page -> page.kind() == Route.Kind.PAGE)
        .map(Route::path)
        .filter(path -> route.path().equals(path) || route.path().startsWith(path + "/"))
        .max(Comparator.comparing(String::length))
        .orElse("/");
  }

  private String journal(Route route) {
    if (route.kind() != Route.Kind.CHANGE) {
      return "";
    }
    return route.audit().equals(Routes.KEPT_BY_SERVICE)
        ? "by the ledger, in the same transaction"
        : wording.text(route.audit(), Language.EN);
  }

  private static boolean isOf(HostCall call, Route route) {
    return call.path().equals(route.path())
        && route.kind() != Route.Kind.PAGE
        && call.method().equals(method(route));
  }

  private static String method(Route route) {
    return route.kind().takesForm() ? "POST" : "GET";
  }

  private String withoutHost() {
    List<String> onHost =
        Arrays.stream(HostCall.values()).map(call -> "kontor " + call.command()).toList();
    var lines = new ArrayList<String>();
    for (String command : leaves(kontor)) {
      if (!onHost.contains(command)) {
        lines.add(line(code(command), what(command)));
      }
    }
    return String.join("", lines);
  }

  private String what(String command) {
    CommandLine line = kontor;
    for (String word : command.split(" ", -1)) {
      line = line.getSubcommands().getOrDefault(word, line);
    }
    return String.join(" ", line.getCommandSpec().usageMessage().description());
  }

  private static List<String> leaves(CommandLine line) {
    var names = new ArrayList<String>();
    line.getSubcommands().values().forEach(sub -> names.addAll(leaves(sub)));
    return names.isEmpty() ? List.of(line.getCommandSpec().qualifiedName()) : names;
  }

  private static String line(String... cells) {
    return "| " + String.join(" | ", cells).replaceAll(" +", " ").strip() + " |\n";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static Terminal terminal() {
    return new Terminal(
        Installation.at(Path.of(".."), Optional.empty()),
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        new ByteArrayInputStream(new byte[0]),
        Language.EN,
        Wording.ofHost(),
        Map.of());
  }
}
