package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.host.config.Problem;
import io.kontor.host.order.Orders;
import io.kontor.host.profile.ProfileStatus;
import io.kontor.host.task.Task;
import io.kontor.host.task.TaskFilter;
import io.kontor.host.task.TaskState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles whose plug-in is away wait for it, by its name, and come back by themselves (L25). */
class WaitingProfileTest {

  private static final String PARCELS =
      """
      shops:
      %s
      profiles:
        weighed: { active: true, catch-up: all }
      plugins:
        allow-unsigned: true
        without-licence: [%s]
        settings:
          parcels: { carrier: Post }
      engine: { settle: PT0S, workers: 1 }
      """;

  private static final String PROFILE =
      """
      version: 1
      id: %s
      title: { en: Test }
      language: en
      when:
        - %s
      steps:
        - %s
      """;

  @TempDir Path home;
  private RealHost real;

  @BeforeEach
  void set_up() throws IOException {
    real = new RealHost(home);
    real.shops().put("main", List.of(Orders.plain("1")));
    write("heavy", "heavier than 500 grams", "weigh");
    write("weighed", "not paid", "weigh");
    ParcelPlugin.withOrder(1).writeTo(real.plugin("parcels.jar"));
  }

  @AfterEach
  void tear_down() {
    real.close();
  }

  private void write(String id, String when, String step) throws IOException {
    Files.writeString(real.profile(id).resolve("profile.yaml"), PROFILE.formatted(id, when, step));
  }

  private Host start(String allowed) {
    return real.start(PARCELS.formatted(RealHost.shop("main"), allowed));
  }

  private ProfileStatus status(String name) {
    return real.host().profiles().list().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void waitsFor(String profile, String why) {
    assertThat(status(profile).broken()).isFalse();
    Message reason = status(profile).waits().orElseThrow();
    assertThat(reason.key()).isEqualTo("PLUGIN-30");
    assertThat(reason.values()).containsEntry("plugin", "parcels").containsEntry("why", why);
  }

  @Test
  void L25_a_profile_whose_condition_is_paused_waits_and_comes_back() {
    Host host = start("parcels");
    assertThat(status("heavy").profile()).isPresent();

    host.plugins().pause("parcels");
    host.refreshPlugins();
    host.refresh();
    waitsFor("heavy", "plugin.paused");

    host.plugins().resume("parcels");
    host.refreshPlugins();
    host.refresh();
    assertThat(status("heavy").profile()).isPresent();
    assertThat(status("heavy").waits()).isEmpty();
  }

  @Test
  void L25_also_after_a_restart_and_with_its_jar_gone_the_plug_in_is_named() throws IOException {
    start("parcels");
    Files.delete(real.plugin("parcels.jar"));
    Host again = start("parcels");

    waitsFor("heavy", "plugin.unknown");
    assertThat(again.registrations().whyAway("weigh").orElseThrow().values())
        .containsEntry("plugin", "parcels");
  }

  @Test
  void L25_a_profile_whose_plug_in_has_never_run_names_the_one_that_was_found() {
    Host host = start("other");

    Message reason = status("heavy").waits().orElseThrow();
    assertThat(reason.key()).isEqualTo("PLUGIN-31");
    assertThat(reason.values())
        .containsEntry("plugins", "parcels")
        .containsEntry("what", "heavier than 500 grams");
    assertThat(host.registrations().whyAway("weigh").orElseThrow().key()).isEqualTo("PLUGIN-31");
  }

  @Test
  void what_is_wrong_besides_is_still_broken() throws IOException {
    write("heavy", "heavier than 500 pounds", "weigh");
    write("weighed", "not paid\n  - heavier than 7 grams\n  - nobody says so", "weigh");
    Host host = start("parcels");
    assertThat(status("heavy").broken()).isTrue();

    host.plugins().pause("parcels");
    host.refreshPlugins();
    host.refresh();

    assertThat(status("heavy").broken()).isTrue();
    assertThat(status("weighed").broken()).isTrue();
    assertThat(status("weighed").problems())
        .extracting(Problem::message)
        .extracting(Message::key)
        .containsExactly("PLUGIN-30", "CONDITION-3");
  }

  @Test
  void L25_its_tasks_wait_name_the_plug_in_and_go_on_when_it_is_back() {
    Host host = start("parcels");
    host.plugins().pause("parcels");
    real.refresh();
    host.arm();
    host.engine().untilIdle().run();

    Task task = only(host);
    assertThat(task.state()).isEqualTo(TaskState.WAITING);
    assertThat(task.attempts()).isZero();
    assertThat(task.reason().key()).isEqualTo("PLUGIN-30");
    assertThat(task.reason().values())
        .containsEntry("plugin", "parcels")
        .containsEntry("why", "plugin.paused");

    host.plugins().resume("parcels");
    real.refresh();
    host.engine().untilIdle().run();
    assertThat(only(host).state()).isEqualTo(TaskState.DONE);
  }

  private static Task only(Host host) {
    List<Task> all = host.engine().tasks().page(Long.MAX_VALUE, TaskFilter.ALL, 10);
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
