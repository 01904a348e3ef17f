package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.Workbench;
import io.kontor.host.condition.ConditionError;
import io.kontor.host.config.Problem;
import io.kontor.host.connection.AskedShopValues;
import io.kontor.host.installation.Configuration;
import io.kontor.host.profile.ProfileCatalogue;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.profile.VersionStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads profiles as the host would, and says everything that is wrong with them. */
@Command(name = "check", mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InstallationOptions where = new InstallationOptions();

  @Parameters(paramLabel = "PROFILE", arity = "0..*")
  private List<String> wanted = new ArrayList<>();

  /** On this terminal. */
  public CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Configuration configuration = where.configuration(terminal);
    var installation = where.installation(terminal);
    Path folder = installation.folder(configuration.folders().profiles());
    try (var bench = new Workbench(installation, configuration, Clock.systemUTC(), terminal)) {
      var cases = new CheckedCases(terminal, bench.trials(), folder);
      AskedShopValues values = AskedShopValues.ask(bench.shops());
      values.silent().keySet().forEach(shop -> terminal.say("command.check.away", shop(shop)));
      var catalogue =
          new ProfileCatalogue(folder, bench.sentences(values), VersionStore.none(), bench.check());
      return tell(catalogue.reload(), values.complete(), cases);
    } catch (KontorException e) {
      terminal.problem(e);
      return Exit.PROBLEM;
    }
  }

  private int tell(List<ProfileStatus> all, boolean complete, CheckedCases cases) {
    var missing = new TreeSet<>(wanted);
    int good = 0;
    int broken = 0;
    for (ProfileStatus status : all) {
      if (wanted.isEmpty() || wanted.contains(status.name())) {
        missing.remove(status.name());
        boolean fine = tell(status, complete);
        good += fine ? 1 : 0;
        broken += fine ? 0 : 1;
        cases.tell(status.name());
      }
    }
    missing.forEach(name -> terminal.answer("command.check.unknown", Map.of("folder", name)));
    terminal.answer("command.check.summary", Map.of("good", good, "broken", broken));
    boolean asExpected = cases.summary();
    return broken == 0 && missing.isEmpty() && asExpected ? Exit.DONE : Exit.PROBLEM;
  }

  private boolean tell(ProfileStatus status, boolean complete) {
    var problems = new ArrayList<Problem>();
    for (Problem problem : status.problems()) {
      if (complete || !ofShopValue(problem)) {
        problems.add(problem);
      } else {
        terminal.say("command.check.unchecked", Map.of("place", problem.place()));
      }
    }
    terminal.answer(problems);
    if (problems.isEmpty()) {
      terminal.answer("command.check.good", Map.of("folder", status.name()));
    }
    return problems.isEmpty();
  }

  /** A name in quotes that no shop has told: only a shop can say whether it is wrong. */
  private static boolean ofShopValue(Problem problem) {
    return problem.message().key().equals(ConditionError.UNKNOWN_SHOP_VALUE.code());
  }

  private static Map<String, String> shop(String key) {
    return Map.of("shop", key);
  }
}
