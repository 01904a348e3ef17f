package io.kontor.host.plugin;

import io.kontor.api.Message;
import io.kontor.api.PluginContext;
import io.kontor.api.db.Database;
import io.kontor.api.mail.MailService;
import io.kontor.api.shop.Shops;
import io.kontor.host.plugin.jar.Trust;
import io.kontor.host.plugin.lifecycle.Activation;
import io.kontor.host.plugin.lifecycle.PluginContexts;
import io.kontor.host.plugin.lifecycle.PluginHost;
import io.kontor.kit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plug-in host on a temporary installation, with everything a test may turn. */
public final class HostFixture {

  final Path folder;
  final Path drop;
  final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  final Map<String, Message> denied = new HashMap<>();
  public final List<String> closedContexts = new ArrayList<>();
  public final List<String> changes = new ArrayList<>();
  Optional<Database> database = Optional.empty();
  MailService mail =
      (mail, effect) -> {
        throw new UnsupportedOperationException();
      };
  public Trust trust = jar -> new Trust.Decision(true, Message.of("plugin.trust.unsigned"));
  public PluginHostSettings settings;
  private Optional<PluginHost> host = Optional.empty();

  /** In a folder of the test. */
  public HostFixture(Path folder) throws IOException {
    this.folder = folder;
    this.drop = Files.createDirectories(folder.resolve("plugins"));
    this.settings =
        PluginHostSettings.of(drop, folder.resolve("data/plugins/run"))
            .withTimes(Duration.ofMillis(20), Duration.ofMillis(60));
  }

  /** The host, made when it is first asked for. */
  public PluginHost host() {
    if (host.isEmpty()) {
      var made = new PluginHost(settings, trust, this::activation, this::lend, clock);
      made.listen(change -> changes.add(change.kind() + " " + change.plugin().id()));
      host = Optional.of(made);
    }
    return host.get();
  }

  /** Two scans, so that what was dropped is seen to be still. */
  PluginHost scanned() {
    host().scan();
    host().scan();
    return host();
  }

  /** Where a JAR is dropped. */
  public Path jar(String name) {
    return drop.resolve(name);
  }

  /** States by file name, in the order shown; a version after it if it is read. */
  Map<String, PluginState> states() {
    return host().statuses().stream()
        .collect(
            Collectors.toMap(
                s -> s.file().getFileName() + s.manifest().map(m -> " " + m.version()).orElse(""),
                PluginStatus::state));
  }

  /** What became of one JAR. */
  public PluginStatus status(String idOrFile) {
    return host().statuses().stream()
        .filter(s -> s.id().equals(idOrFile))
        .findFirst()
        .orElseThrow(() -> new AssertionError(idOrFile + " not in " + host().statuses()));
  }

  List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(settings.runFolder())) {
      return files.toList();
    }
  }

  private Activation.Decision activation(PluginManifest manifest, Origin origin) {
    Optional<Message> reason = Optional.ofNullable(denied.get(manifest.id()));
    String edition =
        manifest.editions().isEmpty()
            ? ""
            : manifest.editions().get(manifest.editions().size() - 1);
    return reason
        .map(Activation.Decision::denied)
        .orElseGet(() -> Activation.Decision.allowed(edition, Message.of("licence.none")));
  }

  private PluginContexts.Lent lend(PluginManifest manifest, String edition, Path jar) {
    var context = new FakeContext(manifest.id(), edition, clock, database, mail);
    return new PluginContexts.Lent() {
      @Override
      public PluginContext context() {
        return context;
      }

      @Override
      public void close() {
        closedContexts.add(manifest.id() + " " + manifest.version());
      }
    };
  }

  private record FakeContext(
      String pluginId,
      String edition,
      Clock clock,
      Optional<Database> lentDatabase,
      MailService mail)
      implements PluginContext {

    @Override
    public <R extends Record> R settings(Class<R> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Database database() {
      return lentDatabase.orElseThrow();
    }

    @Override
    public Shops shops() {
      throw new UnsupportedOperationException();
    }
  }
}
