package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.host.web.Bar;
import io.kontor.host.web.RunningSite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** Serves the pages over made-up services, to be looked at. Started by hand. */
final class SampleServer {

  private SampleServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    try (var site = new RunningSite(new SamplePages("10042").pages(), port)) {
      site.bars(
          List.of(
              new Bar(Bar.Tone.INFO, new Message("WEB-9", Map.of("name", "demo", "value", "1"))),
              new Bar(Bar.Tone.WARNING, Message.of("PEOPLE-4.cause"))));
      LoggerFactory.getLogger(SampleServer.class)
          .warn("{}{}", site.server().address(), site.setUp().reset());
      new CountDownLatch(1).await();
    }
  }
}
