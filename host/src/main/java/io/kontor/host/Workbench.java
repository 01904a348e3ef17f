package io.kontor.host;

import io.kontor.api.shop.ShopType;
import io.kontor.host.command.Terminal;
import io.kontor.host.condition.ConditionTypes;
import io.kontor.host.condition.ShopValues;
import io.kontor.host.connection.ConnectedShops;
import io.kontor.host.connection.LentShops;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.Configuration.ShopEntry;
import io.kontor.host.order.OrderConditions;
import io.kontor.host.order.OrderSubjects;
import io.kontor.host.plugin.lifecycle.Absences;
import io.kontor.host.plugin.lifecycle.Contributions;
import io.kontor.host.plugin.lifecycle.PluginHost;
import io.kontor.host.plugin.lifecycle.RememberedParts;
import io.kontor.host.profile.ProfileCheck;
import io.kontor.host.profile.SentenceReader;
import io.kontor.host.template.TemplateEngine;
import io.kontor.host.trial.Trials;
import io.kontor.host.watch.WatchedSentences;
import io.kontor.host.watch.WatchedSubjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Plug-ins and shops for one command, without Kontor's own database, which a running host keeps for
 * itself. Only plug-ins that need no code, or have it as a file beside their JAR, run here.
 */
public final class Workbench implements AutoCloseable {

  private final ConnectedShops shops;
  private final LentShops lent;
  private final WatchedSubjects subjects;
  private final Registrations registrations;
  private final ConditionTypes conditions = new ConditionTypes(OrderConditions.types());
  private final PluginHost plugins;
  private final Closing closing = new Closing();
  private final TemplateEngine templates = closing.add(new TemplateEngine());

  /** Puts it together and looks for plug-ins. */
  public Workbench(
      Installation installation, Configuration configuration, Clock clock, Terminal terminal) {
    Path copies = runFolder();
    closing.add(() -> remove(copies));
    this.shops = closing.add(new ConnectedShops(configuration.shops()));
    this.lent = new LentShops(shops);
    this.subjects = new WatchedSubjects(List.of(new OrderSubjects(shops)));
    var parts = new PluginParts(installation, configuration, clock);
    this.plugins =
        closing.add(
            parts.host(
                parts.licences(new CodeFiles(parts.codeFiles())),
                new BareContexts(clock, configuration.plugins().settings(), lent),
                copies));
    var absences = new Absences(RememberedParts.inMemory(), plugins);
    this.registrations = new Registrations(conditions, shops, terminal.wording(), absences);
    plugins.listen(registrations);
    terminal.say("command.progress.plugins", Map.of());
    plugins.scan();
  }

  /** The configured shops. */
  public ConnectedShops shops() {
    return shops;
  }

  /** The kinds of shops the running plug-ins connect to. */
  public List<ShopType> shopTypes() {
    return plugins.contributions().shopTypes().stream()
        .<ShopType>map(Contributions.Contributed::value)
        .toList();
  }

  /** Other shops than the configured ones, by the connectors that run; whoever asks closes them. */
  public ConnectedShops connect(List<ShopEntry> entries) {
    var others = new ConnectedShops(entries);
    others.connectors(shopTypes());
    return others;
  }

  /** Understands sentences. */
  public SentenceReader sentences(ShopValues values) {
    return new WatchedSentences(subjects.kinds(), conditions, values);
  }

  /** Checks the mails of profiles, and what they say to the actions there are. */
  public ProfileCheck check() {
    return new ProfileChecks(templates, registrations);
  }

  /** Tries the cases of profiles. */
  public Trials trials() {
    return new Trials(subjects, conditions, registrations, lent, templates);
  }

  private static Path runFolder() {
    try {
      return Files.createTempDirectory("kontor-plugins");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() {
    closing.close();
  }
}
