package io.kontor.host.command;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.KontorException;
import io.kontor.host.HostError;
import io.kontor.host.Installation;
import io.kontor.host.command.init.InitCommand;
import io.kontor.host.command.init.Keyboard;
import io.kontor.host.installation.Configuration;
import io.kontor.host.licence.command.LicenceCommand;
import io.kontor.host.licence.command.LicenceDesk;
import java.io.Console;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of all commands. */
@Command(name = "kontor", mixinStandardHelpOptions = true)
public final class Kontor implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Kontor.class);
  private static final String LICENCE = "licence";
  private static final String HELP = "io.kontor.host.command.help";

  private static final Set<ErrorCode> WRONG_CALLS =
      Set.of(CommandError.VALUE, CommandError.MISSING, CommandError.UNKNOWN_WORD);

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /**
   * The command line for a call. If it begins with a command, only that one is there: to make them
   * all takes a third of a second.
   *
   * @param words of the call; none for all commands
   */
  public static CommandLine commandLine(Terminal terminal, String... words) {
    Map<String, Supplier<Object>> own = own(terminal);
    String first = words.length == 0 ? "" : words[0];
    boolean known = own.containsKey(first) || first.equals(LICENCE);
    var line = new CommandLine(new Kontor());
    own.forEach(
        (name, command) -> {
          if (!known || name.equals(first)) {
            line.addSubcommand(name, command.get());
          }
        });
    if (!known) {
      line.addSubcommand(new HelpCommand());
    }
    // The bundle is for those there are by now: licence brings its own words.
    line.setResourceBundle(
        ResourceBundle.getBundle(
            HELP,
            terminal.language().locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    if (!known || first.equals(LICENCE)) {
      line.addSubcommand(LICENCE, LicenceCommand.commandLine(desk(terminal)));
    }
    versions(line);
    return line.setOverwrittenOptionsAllowed(true)
        .setParameterExceptionHandler(new WrongCall(terminal))
        .setExecutionExceptionHandler((e, command, given) -> failed(e, terminal));
  }

  private static void versions(CommandLine line) {
    line.getCommandSpec().versionProvider(new VersionLine());
    line.getSubcommands().values().forEach(Kontor::versions);
  }

  /** All but {@code help}, which stands for itself only when all are there. */
  private static Map<String, Supplier<Object>> own(Terminal terminal) {
    var own = new LinkedHashMap<String, Supplier<Object>>();
    own.put("demo", () -> new DemoCommand(terminal));
    own.put("run", () -> new RunCommand(terminal));
    own.put("status", () -> new StatusCommand(terminal));
    own.put(
        "profile",
        () ->
            Group.of(
                new ProfileListCommand(terminal),
                new ProfileOnCommand(terminal),
                new ProfileOffCommand(terminal)));
    own.put("task", () -> Group.of(new TaskListCommand(terminal), new TaskRetryCommand(terminal)));
    own.put("check", () -> new CheckCommand(terminal));
    own.put("init", () -> init(terminal));
    own.put("shop", () -> Group.of(new GrantsCommand(terminal), new IndexesCommand(terminal)));
    own.put(
        "plugin",
        () ->
            Group.of(
                new PluginDevCommand(terminal),
                new PluginSignCommand(terminal),
                new PluginPurgeCommand(terminal)));
    own.put("explain", () -> new ExplainCommand(terminal));
    own.put("reset-admin", () -> new ResetAdminCommand(terminal));
    return own;
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
    return new LicenceDesk(
        (config, data) -> place(config, data, terminal),
        Clock.system(ZoneId.systemDefault()),
        terminal.language(),
        terminal.wording()::sentence,
        terminal.in(),
        (text, data) -> handOver(text, data, terminal));
  }

  private static LicenceDesk.Place place(
      Optional<Path> config, Optional<Path> data, Terminal terminal) {
    var installation = Installation.at(terminal.home().home(), data);
    Configuration configuration =
        InstallationOptions.configuration(config.or(installation::configuration), terminal);
    return new LicenceDesk.Place(
        installation.folder(configuration.folders().plugins()),
        installation.vendors(),
        installation.data().resolve("installation.id"),
        configuration.shops().size());
  }

  /** What runs takes codes at once; empty if nothing runs. */
  private static Optional<String> handOver(String text, Optional<Path> data, Terminal terminal) {
    Path folder = Installation.at(terminal.home().home(), data).data();
    try {
      return Optional.of(
          new RunningHost(folder, terminal.language())
              .ask(HostCall.ACTIVATE, Map.of("code", text))
              .path("done")
              .asString(""));
    } catch (KontorException e) {
      if (e.code() == CommandError.NO_HOST) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The boundary of a command. */
  private static int failed(Exception e, Terminal terminal) {
    if (e instanceof HostRefusal refusal) {
      terminal.problem(refusal.why());
      return Exit.PROBLEM;
    }
    if (e instanceof KontorException problem) {
      terminal.problem(problem);
      return WRONG_CALLS.contains(problem.code()) ? Exit.USAGE : Exit.PROBLEM;
    }
    log.error("A command ended", e);
    terminal.problem(
        new KontorException(HostError.UNEXPECTED, Map.of("error", e.getClass().getName()), e));
    return Exit.PROBLEM;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
  }
}
