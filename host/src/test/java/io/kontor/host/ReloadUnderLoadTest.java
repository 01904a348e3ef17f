package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.db.LentDatabase;
import io.kontor.host.plugin.PluginState;
import io.kontor.host.plugin.PluginStatus;
import io.kontor.host.task.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A plug-in that is the shop, the condition and the action of many tasks, replaced by a newer
 * version again and again while four threads do them.
 */
class ReloadUnderLoadTest {

  private static final int VERSIONS = 12;
  private static final int NEW_ORDERS = 40;
  private static final Duration OFTEN = Duration.ofMillis(5);

  private static final String MORE =
      """
      shops:
        - { key: main, type: parcels, url: "jdbc:mariadb://127.0.0.1:1/none" }
      profiles:
        heavy: { active: true, catch-up: all }
      plugins:
        allow-unsigned: true
        without-licence: [parcels]
        settings:
          parcels: { carrier: Post }
      engine: { settle: PT0S, workers: 4 }
      """;

  private static final String PROFILE =
      """
      version: 1
      id: heavy
      title: { en: Heavy }
      language: en
      watch: order
      when:
        - heavier than 500 grams
      steps:
        - weigh
      """;

  @TempDir Path home;
  private RealHost real;

  @BeforeEach
  void set_up() throws IOException {
    real = new RealHost(home);
    Files.writeString(real.profile("heavy").resolve("profile.yaml"), PROFILE);
    drop(0);
  }

  @AfterEach
  void tear_down() {
    real.close();
  }

  @Test
  void L25_tasks_under_reload_have_their_effect_once_and_never_a_failed_try() throws IOException {
    Host host = real.start(MORE);
    drop(1);
    settled(host);
    assertThat(host.arm()).allMatch(armed -> armed.obstacle().isEmpty());
    host.engine().workers().start(OFTEN);

    for (int version = 2; version <= VERSIONS; version++) {
      drop(version);
      host.refreshPlugins();
      host.engine().tick().run();
      host.refreshPlugins();
    }
    settled(host);
    host.engine().untilIdle().run();

    int orders = (VERSIONS + 1) * NEW_ORDERS;
    assertThat(host.engine().tasks().countsByState())
        .containsExactly(Map.entry(TaskState.DONE, (long) orders));
    assertThat(weighed(host)).hasSize(orders).doesNotHaveDuplicates();
    assertThat(vain(host)).as("what the journal says of tries in vain").isEmpty();
    assertThat(host.plugins().lingeringLoaders()).hasSizeLessThanOrEqualTo(VERSIONS);
  }

  private void drop(int version) throws IOException {
    List<Integer> orders = IntStream.range(0, (version + 1) * NEW_ORDERS).boxed().toList();
    ParcelPlugin.withOrders(version, orders).writeTo(real.plugin("parcels.jar"));
  }

  /** A step that was still running when it was asked to leave has ended by now. */
  private static void settled(Host host) {
    host.refresh();
    host.refresh();
    assertThat(host.plugins().statuses())
        .extracting(PluginStatus::state)
        .containsExactly(PluginState.RUNNING);
  }

  private static List<String> weighed(Host host) {
    return texts(host, "SELECT id AS text FROM parcels_weighed");
  }

  private static List<String> vain(Host host) {
    return texts(
        host,
        """
        SELECT CONCAT(message_key, ' ', message_values) AS text FROM journal
        WHERE message_key IN ('task.is.retry', 'task.is.parked', 'task.is.uncertain')
        """);
  }

  private static List<String> texts(Host host, String sql) {
    return LentDatabase.of(host.pool()).list(sql, Map.of(), row -> row.text("text"));
  }
}
