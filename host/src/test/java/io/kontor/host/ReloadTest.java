package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.command.Terminal;
import io.kontor.host.config.Problems;
import io.kontor.host.db.TestDatabase;
import io.kontor.host.installation.Configuration;
import io.kontor.host.installation.ConfigurationFile;
import io.kontor.host.plugin.LingeringLoader;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.task.TaskState;
import io.kontor.host.wording.Wording;
import io.kontor.kit.SettableClock;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole host with a plug-in that is a shop, reads XML, has a table, a condition in a compiled
 * rule base and an action, reloaded again and again; each time a new order goes through all of it.
 */
class ReloadTest {

  private static final int FEW = 20;
  private static final int MANY = 200;

  private static final String CONFIGURATION =
      """
      version: 1
      database: { url: "%s", user: "%s", password: "%s" }
      shops:
        - { key: main, type: parcels, url: "jdbc:mariadb://127.0.0.1:1/none" }
      profiles:
        heavy: { active: true, catch-up: all }
      plugins:
        allow-unsigned: true
        without-licence: [parcels]
        settings:
          parcels: { carrier: Post }
      engine: { settle: PT0S, workers: 1 }
      """;

  private static final String PROFILE =
      """
      version: 1
      id: heavy
      title: { de: Schwer, en: Heavy, it: Pesante }
      language: en
      watch: order
      when:
        - heavier than 500 grams
      steps:
        - weigh
      """;

  @TempDir Path home;
  private final SettableClock clock = new SettableClock("2026-03-10T09:00:00Z");
  private TestDatabase database;
  private Host host;

  @BeforeEach
  void set_up() throws IOException {
    database = TestDatabase.empty("reload");
    Files.createDirectories(home.resolve("profiles/heavy"));
    Files.writeString(home.resolve("profiles/heavy/profile.yaml"), PROFILE);
    ParcelPlugin.withOrder(0).writeTo(home.resolve("plugins/parcels.jar"));
    var installation = Installation.at(home, Optional.empty());
    host = new Wiring(installation, configuration(), clock, terminal(installation)).host();
    host.refresh();
    host.arm();
  }

  @AfterEach
  void tear_down() {
    host.close();
    database.close();
  }

  @Test
  void reloading_leaves_no_loader_no_open_file_and_no_metaspace_behind() throws IOException {
    reload(1, FEW);
    assertThat(collected()).as("loaders still alive after the first").isEmpty();
    long metaspace = metaspace();
    List<String> open = openFiles();

    reload(FEW + 1, FEW + MANY);

    assertThat(collected()).as("loaders still alive").isEmpty();
    assertThat(openFiles()).as("open files").containsExactlyInAnyOrderElementsOf(open);
    assertThat(metaspace() - metaspace).as("bytes of Metaspace").isLessThanOrEqualTo(5L << 20);
    assertThat(
            database.database().list("SELECT id FROM parcels_weighed", Map.of(), r -> r.text("id")))
        .as("each reload brought an order, which went all the way")
        .hasSize(FEW + MANY);
    assertThat(host.engine().tasks().countsByState())
        .containsExactly(Map.entry(TaskState.DONE, (long) FEW + MANY));
  }

  private void reload(int first, int last) throws IOException {
    for (int i = first; i <= last; i++) {
      ParcelPlugin.withOrder(i).writeTo(home.resolve("plugins/parcels.jar"));
      host.refresh();
      host.refresh();
      assertThat(host.plugins().statuses())
          .as("%s", host.plugins().statuses())
          .extracting(PluginStatus::state)
          .containsExactly(PluginState.RUNNING);
      assertThat(host.engine().untilIdle().run().fired()).isEqualTo(Map.of("heavy", 1));
    }
  }

  private List<LingeringLoader> collected() {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    List<LingeringLoader> left = host.plugins().lingeringLoaders();
    System.gc();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      System.gc();
      left = host.plugins().lingeringLoaders();
    }
    return left;
  }

  private static long metaspace() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals("Metaspace"))
        .mapToLong(pool -> pool.getUsage().getUsed())
        .sum();
  }

  /** Files and not connections: how many of those a pool holds open is its own business. */
  private static List<String> openFiles() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.flatMap(ReloadTest::target)
          .filter(file -> file.startsWith("/") && !file.startsWith("/proc/"))
          .toList();
    }
  }

  private static Stream<String> target(Path handle) {
    try {
      // Each version is loaded from a copy named by its hash.
      String file = Files.readSymbolicLink(handle).toString();
      return Stream.of(file.replaceAll("/run/[0-9a-f]+-", "/run/"));
    } catch (IOException e) {
      // It was the handle of this very listing.
      return Stream.empty();
    }
  }

  private Configuration configuration() {
    String name = database.pool().name();
    var server = TestMariaDb.server();
    var problems = new Problems();
    return ConfigurationFile.parse(
            CONFIGURATION.formatted(server.jdbcUrl(name), server.user(), server.password()),
            "kontor.yaml",
            Map.of(),
            problems)
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  private static Terminal terminal(Installation installation) {
    var nowhere = new PrintWriter(Writer.nullWriter());
    return new Terminal(
        installation,
        nowhere,
        nowhere,
        InputStream.nullInputStream(),
        Language.EN,
        Wording.ofHost(),
        Map.of());
  }
}
