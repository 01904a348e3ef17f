package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.jar.PluginTexts;
import io.kontor.host.wording.Explanation;
import io.kontor.host.wording.Nested;
import io.kontor.host.wording.Wording;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The page of an error code, of the host or of a plug-in that lies here. */
@Command(name = "explain", mixinStandardHelpOptions = true)
public final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private ConfigurationOption where = new ConfigurationOption();

  @Parameters(paramLabel = "CODE")
  private String code = "";

  /** On this terminal. */
  public ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String wanted = code.strip().toUpperCase(Locale.ROOT);
    Wording wording = terminal.wording();
    Optional<Explanation> page = wording.explain(wanted, terminal.language());
    if (page.isEmpty()) {
      Path plugins = where.plugins(terminal);
      PluginTexts.ofAll(plugins, terminal.home().pluginSources()).forEach(wording::add);
      page = wording.explain(wanted, terminal.language());
    }
    tell(page.orElseThrow(() -> unknown(wanted)));
    return Exit.DONE;
  }

  private void tell(Explanation page) {
    terminal.out().println(page.code());
    terminal.out().println(page.what());
    terminal.answer("command.explain.cause", Map.of("cause", page.cause()));
    terminal.answer("command.explain.remedy", Map.of("remedy", page.remedy()));
  }

  private KontorException unknown(String wanted) {
    var values = new TreeMap<>(Map.of("code", wanted));
    Nested.put(values, "similar", Similar.to(wanted, terminal.wording().codes()));
    return new KontorException(CommandError.UNKNOWN_CODE, values);
  }
}
