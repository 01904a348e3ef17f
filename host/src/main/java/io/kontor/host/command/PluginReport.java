package io.kontor.host.command;

import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.plugin.Origin;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.wording.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what was compiled anew, and tells on the terminal what became of it. */
final class PluginReport implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(PluginReport.class);

  private final Host host;
  private final Terminal terminal;
  private List<Line> told = List.of();

  private record Line(PluginState state, String version, String reason, Instant since) {}

  private PluginReport(Host host, Terminal terminal) {
    this.host = host;
    this.terminal = terminal;
  }

  /** What has to be done every second; nothing if nothing is under development. */
  static Runnable beat(Host host, Installation installation, Terminal terminal) {
    return installation.dev().isPresent() ? new PluginReport(host, terminal) : () -> {};
  }

  /** The boundary of the look: one that fails is followed by the next. */
  @Override
  public void run() {
    try {
      host.refreshPlugins();
      tell();
    } catch (RuntimeException e) {
      log.error("The plug-in under development could not be looked at", e);
    }
  }

  private void tell() {
    List<PluginStatus> all =
        host.plugins().statuses().stream().filter(it -> it.origin() == Origin.DEV).toList();
    List<PluginStatus> settled =
        all.stream().filter(it -> it.state() != PluginState.WAITING_FOR_COPY).toList();
    List<PluginStatus> now = settled.isEmpty() ? all : settled;
    List<Line> lines = now.stream().map(PluginReport::line).toList();
    if (!lines.equals(told)) {
      told = lines;
      now.forEach(this::tell);
    }
  }

  private static Line line(PluginStatus status) {
    return new Line(status.state(), version(status), status.reason().toString(), status.since());
  }

  private void tell(PluginStatus status) {
    Explanation reason = terminal.wording().explain(status.reason(), terminal.language());
    String code = reason.remedy().isEmpty() ? "" : reason.code() + ": ";
    terminal.say(
        "command.plugin.state",
        Map.of(
            "plugin", status.manifest().map(it -> it.id()).orElse("–"),
            "version", version(status),
            "state", terminal.word("plugin.state." + status.state()),
            "reason", code + reason.what()));
  }

  private static String version(PluginStatus status) {
    return status.manifest().map(it -> it.version()).orElse("");
  }
}
