package io.kontor.mariadb;

import static io.kontor.mariadb.TestServers.THE_ROW;
import static io.kontor.mariadb.TestServers.bundledIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class KilledHostTest {

  @TempDir Path temp;

  /** With an umlaut: a server left behind must be known by its path whatever that holds. */
  private Path folder() {
    return temp.resolve("Käufer & Söhne");
  }

  @Test
  void the_server_ends_with_its_killed_host() throws Exception {
    ProcessHandle server = serverOfAKilledHost();
    awaitEnd(server);
    assertThat(folder().resolve("mariadbd.log")).content().contains("Shutdown complete");
    assertThat(stepsOfAStartThatFindsTheRow()).containsExactly(StartStep.STARTING_SERVER);
  }

  @Test
  void without_setpriv_the_next_start_stops_the_server_left_behind() throws Exception {
    ProcessHandle server = serverOfAKilledHost("no-setpriv");
    assertThat(Leftover.isGone(server)).isFalse();
    assertThat(stepsOfAStartThatFindsTheRow())
        .containsExactly(StartStep.STOPPING_LEFTOVER, StartStep.STARTING_SERVER);
    assertThat(Leftover.isGone(server)).isTrue();
  }

  static void awaitEnd(ProcessHandle server) {
    long start = System.nanoTime();
    while (!Leftover.isGone(server)) {
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(60));
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
    }
  }

  private List<StartStep> stepsOfAStartThatFindsTheRow() {
    List<StartStep> steps = new ArrayList<>();
    try (EmbeddedMariaDb database =
        EmbeddedMariaDb.start(bundledIn(folder()).withProgress(steps::add))) {
      assertThat(TestServers.readTheRow(database)).isEqualTo(THE_ROW);
    }
    return steps;
  }

  private ProcessHandle serverOfAKilledHost(String... extra) throws Exception {
    Process host = startHost(extra);
    try (BufferedReader output = host.inputReader()) {
      assertThat(output.readLine()).isEqualTo("serving");
      long pid = Long.parseLong(Files.readString(folder().resolve("data/m.pid")).strip());
      return ProcessHandle.of(pid).orElseThrow();
    } finally {
      host.destroyForcibly().waitFor();
    }
  }

  private Process startHost(String... extra) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(HostProgram.class.getName());
    command.add(folder().toString());
    command.addAll(List.of(extra));
    return new ProcessBuilder(command).redirectError(new File("/dev/null")).start();
  }
}
