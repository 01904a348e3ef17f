package io.kontor.host.command;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.Armed;
import io.kontor.host.Host;
import io.kontor.host.WebParts;
import io.kontor.host.mail.Mailbox;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.wording.Nested;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a host work until the process is asked to stop. */
final class Serving {

  private static final Logger log = LoggerFactory.getLogger(Serving.class);

  private static final Duration BEAT = Duration.ofSeconds(1);

  private static final Set<PluginState> UNWELL =
      EnumSet.of(PluginState.REFUSED, PluginState.FAILED, PluginState.FOUND, PluginState.PAUSED);

  private final Terminal terminal;
  private final Runnable beat;

  Serving(Terminal terminal) {
    this(terminal, () -> {});
  }

  /** One that does something else every second as well. */
  Serving(Terminal terminal, Runnable beat) {
    this.terminal = terminal;
    this.beat = beat;
  }

  /** Works until the process is asked to stop, and closes everything before it lets it go. */
  void untilStopped(Host host, WebParts web, Optional<Mailbox> mailbox, AutoCloseable after) {
    begin(host);
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, stopped), "stop"));
    var opened = new ArrayDeque<AutoCloseable>(List.of(host, after));
    try {
      opened.push(web.serve(mailbox));
      opened.push(host.work());
      while (!stop.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
        beat.run();
      }
      terminal.say("command.run.stopping", Map.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      try {
        opened.forEach(Serving::closeQuietly);
      } finally {
        stopped.countDown();
      }
    }
  }

  /**
   * Reads folders and shops, switches on what was confirmed beforehand, takes back its own tasks.
   *
   * @throws KontorException if a plug-in does not run without which nothing shall begin
   */
  void begin(Host host) {
    host.refresh();
    host.unknownProfiles().forEach(this::tellUnknown);
    tellWhatStaysOff(host);
    requireMandatory(host);
    host.arm().forEach(this::tell);
    host.engine().claims().reclaimOwn();
  }

  private void tellUnknown(String profile, List<String> nearest) {
    var values = new HashMap<>(Map.of("profile", profile));
    Nested.put(values, "similar", Similar.message(nearest));
    terminal.say("command.run.unknown-profile", values);
  }

  private void tell(Armed armed) {
    if (armed.obstacle().isPresent()) {
      terminal.problem(armed.obstacle().get());
      terminal.say("command.run.not-armed", Map.of("profile", armed.profile()));
    } else {
      terminal.say(
          "command.run.armed." + armed.catchUp(),
          Map.of("profile", armed.profile(), "matched", armed.matched()));
      armed.inVain().forEach(terminal::problem);
    }
  }

  /** Nobody shall wait for what does not come. */
  private void tellWhatStaysOff(Host host) {
    host.plugins().statuses().stream()
        .filter(plugin -> UNWELL.contains(plugin.state()))
        .forEach(plugin -> terminal.problem(plugin.reason()));
    host.profiles()
        .list()
        .forEach(profile -> profile.waits().ifPresent(why -> terminal.problem(why)));
    host.profiles().list().stream()
        .filter(ProfileStatus::broken)
        .forEach(
            profile -> {
              terminal.problems(profile.problems());
              terminal.say("command.run.broken", Map.of("folder", profile.name()));
            });
  }

  /** What one of these would have decided or done must not be missing without a word. */
  private void requireMandatory(Host host) {
    List<Message> missing = host.plugins().missingMandatory();
    missing.stream().skip(1).forEach(terminal::problem);
    if (!missing.isEmpty()) {
      throw new KontorException(PluginError.MANDATORY_MISSING, missing.get(0).values());
    }
  }

  private static void closeQuietly(AutoCloseable last) {
    try {
      last.close();
    } catch (Exception | LinkageError e) {
      // A class may be gone: a clone can be built anew while it runs.
      log.warn("{} did not close well", last.getClass().getSimpleName(), e);
    }
  }

  private static void end(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
