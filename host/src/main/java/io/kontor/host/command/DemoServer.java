package io.kontor.host.command;

import io.kontor.host.Host;
import io.kontor.host.Installation;
import io.kontor.host.WebParts;
import io.kontor.host.Wiring;
import io.kontor.host.demo.Demo;
import io.kontor.host.demo.DemoShop;
import io.kontor.host.demo.DemoVendor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The demo with its pages, until somebody stops it; with a plug-in under development, if any. */
final class DemoServer implements Callable<Integer> {

  private final Terminal terminal;
  private final Installation installation;
  private final int port;

  DemoServer(Terminal terminal, Installation installation, int port) {
    this.terminal = terminal;
    this.installation = installation;
    this.port = port;
  }

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    String code = new DemoVendor(installation).code("auftragsmanager", "premium");
    try (Demo demo = new Demo(installation, clock, port, terminal);
        Host host = new Wiring(installation, demo.configuration(), clock, terminal).host()) {
      host.licences().add(code, "demo");
      terminal.say("command.demo.what", Map.of("orders", DemoShop.ORDERS));
      var web = new WebParts(host, installation, terminal, clock);
      new Serving(terminal, PluginReport.beat(host, installation, terminal))
          .untilStopped(host, web, Optional.of(demo.mailbox()), demo);
      return Exit.DONE;
    }
  }
}
