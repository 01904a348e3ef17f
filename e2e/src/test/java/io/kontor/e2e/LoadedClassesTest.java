package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.kit.TestMariaDb;
import io.kontor.mariadb.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A start is as fast as classes are loaded, so the first run keeps them for the next ones. */
class LoadedClassesTest {

  private static final String SETTINGS =
      """
      version: 1
      database: { url: "%s", user: "%s", password: "%s" }
      http: { port: 0 }
      """;

  private final Installed installed = Installed.fresh("classes");

  @Test
  void the_first_run_that_came_to_work_keeps_its_classes_and_the_next_one_takes_them()
      throws IOException {
    haveALibOfItsOwn();
    installed.write("bad.yaml", "version: 1\nhttp: { port: x }\n");
    EmbeddedMariaDb server = TestMariaDb.server();
    String url = server.jdbcUrl(TestMariaDb.newDatabase("kontor"));
    installed.write("good.yaml", SETTINGS.formatted(url, server.user(), server.password()));

    failingRun();
    assertThat(kept()).isEmpty();

    List<String> run = List.of("run", "--config", installed.file("good.yaml").toString());
    runUntilStopped(run);
    assertThat(kept()).singleElement().asString().endsWith(".jsa");
    FileTime made = Files.getLastModifiedTime(kept().get(0));
    runUntilStopped(run);
    assertThat(Files.getLastModifiedTime(kept().get(0))).isEqualTo(made);
    assertThat(loadedOf("io.kontor.host.Main")).contains("shared objects file (top)");

    Files.delete(installed.file("lib/kontor.jar"));
    installed.write("lib/kontor.jar", "another program");
    failingRun();
    assertThat(kept()).isEmpty();
  }

  /** So that nothing is left of another test, and nothing for one. */
  private void haveALibOfItsOwn() throws IOException {
    Path lib = installed.file("lib");
    Files.delete(lib);
    Files.createDirectories(lib);
    try (Stream<Path> built = Files.list(Program.lib())) {
      for (Path made : (Iterable<Path>) built.filter(it -> !isKept(it))::iterator) {
        Files.createSymbolicLink(lib.resolve(made.getFileName()), made);
      }
    }
  }

  private void failingRun() {
    installed.kontor("run", "--config", installed.file("bad.yaml").toString()).fails();
  }

  private void runUntilStopped(List<String> run) {
    try (Running running = installed.kontor(run.toArray(String[]::new))) {
      running.line(line -> line.startsWith("Kontor runs: "));
    }
  }

  private String loadedOf(String name) {
    String kontor = installed.file("kontor").toString();
    String all =
        Program.start(List.of("env", "KONTOR_JAVA_OPTS=-Xlog:class+load", kontor, "--version"))
            .succeeds();
    return all.lines().filter(line -> line.contains(name + " ")).findFirst().orElse("");
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(installed.file("lib"))) {
      return files.filter(LoadedClassesTest::isKept).toList();
    }
  }

  private static boolean isKept(Path file) {
    return file.getFileName().toString().startsWith("classes-");
  }
}
