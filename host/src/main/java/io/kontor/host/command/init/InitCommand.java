package io.kontor.host.command.init;

import io.kontor.host.Installation;
import io.kontor.host.Workbench;
import io.kontor.host.command.Exit;
import io.kontor.host.command.InstallationOptions;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets Kontor up for one's own shop, by questions. */
@Command(name = "init", mixinStandardHelpOptions = true)
public final class InitCommand implements Callable<Integer> {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");

  private final Terminal terminal;
  private final Keyboard keyboard;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InstallationOptions where = new InstallationOptions();

  @Option(names = "--yes")
  private boolean yes;

  private InitCommand(Terminal terminal, Keyboard keyboard, Clock clock) {
    this.terminal = terminal;
    this.keyboard = keyboard;
    this.clock = clock;
  }

  /**
   * The command, with an option for each question.
   *
   * @param keyboard where the answers come from
   * @param clock tells which orders match; its zone is proposed as the shop's
   */
  public static CommandLine commandLine(Terminal terminal, Keyboard keyboard, Clock clock) {
    var line = new CommandLine(new InitCommand(terminal, keyboard, clock));
    for (Question question : Question.optional()) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder(question.source())
                  .paramLabel(question.label())
                  .type(String.class)
                  .build());
    }
    return line;
  }

  @Override
  public Integer call() {
    Installation installation = where.installation(terminal);
    var dialogue = new Dialogue(terminal, keyboard, given(), yes);
    dialogue.say("init.hello", Map.of());
    try (var bench = new Workbench(installation, defaults(), clock, terminal)) {
      if (bench.shopTypes().isEmpty()) {
        dialogue.say("init.no-connector", Map.of("folder", installation.folder("plugins")));
        return Exit.PROBLEM;
      }
      run(dialogue, bench);
      return Exit.DONE;
    } catch (Stopped e) {
      terminal.out().println();
      dialogue.say("init.stopped", Map.of());
      return Exit.PROBLEM;
    }
  }

  private void run(Dialogue dialogue, Workbench bench) {
    var draft = new Draft(terminal, dialogue);
    var file = new NewFile(dialogue, where.file(terminal));
    file.choose();
    heading(dialogue, 1);
    var shop = new ShopSteps(terminal, dialogue, draft, bench, clock.getZone());
    shop.grants(shop.find());
    heading(dialogue, 2);
    new MailSteps(terminal, dialogue, draft, clock).ask();
    heading(dialogue, 3);
    new HitList(terminal, dialogue, draft, bench, clock).show();
    heading(dialogue, 4);
    file.write(draft.text());
    dialogue.say("init.written", Map.of("file", file.path()));
    next(dialogue, draft, file);
  }

  private static void heading(Dialogue dialogue, int step) {
    dialogue.say("init.step." + step, Map.of());
  }

  private void next(Dialogue dialogue, Draft draft, NewFile file) {
    if (draft.mailAccount().isEmpty()) {
      dialogue.say("init.next.mail", Map.of());
    }
    dialogue.say("init.next", Map.of());
    VARIABLE
        .matcher(draft.text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(name -> !terminal.environment().containsKey(name))
        .forEach(name -> terminal.out().println("  read -rs " + name + "; export " + name));
    Installation usual = terminal.home();
    boolean usualFile = file.path().equals(usual.conf().resolve("kontor.yaml"));
    boolean usualData = where.installation(terminal).data().equals(usual.data());
    terminal
        .out()
        .println(
            "  ./kontor run"
                + (usualFile ? "" : " --config " + file.path())
                + (usualData ? "" : " --data " + where.installation(terminal).data()));
    dialogue.say("init.next.licence", Map.of());
  }

  private Map<Question, String> given() {
    var given = new EnumMap<Question, String>(Question.class);
    for (Question question : Question.optional()) {
      Optional.ofNullable(spec.findOption(question.source()))
          .map(option -> option.<String>getValue())
          .ifPresent(answer -> given.put(question, answer));
    }
    return given;
  }

  private static Configuration defaults() {
    return ConfigurationFile.parse("", "kontor.yaml", Map.of(), new Problems()).orElseThrow();
  }
}
