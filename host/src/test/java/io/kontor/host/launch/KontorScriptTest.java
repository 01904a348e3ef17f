package io.kontor.host.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first thing a new user meets, with a Java and a Maven that only pretend. */
class KontorScriptTest {

  private static final List<String> TOOLS =
      List.of(
          "bash", "cut", "dirname", "find", "grep", "head", "mkdir", "rm", "sed", "tail", "touch",
          "wc");

  private static final String BUILDS =
      """
      echo '[INFO] Building Kontor 0.1.0                                     [1/2]'
      echo built >> built.txt
      mkdir -p host/target/lib/shared plugins/hello/target
      touch host/target/kontor.jar plugins/hello/target/hello-0.1.0.jar
      """;

  private record Answer(int exit, String out, String err) {}

  @TempDir private Path folder;
  private final Map<String, String> variables = new HashMap<>();
  private Path home = Path.of("");
  private Path bin = Path.of("");

  @BeforeEach
  void a_clone_on_a_machine_with_java_17() throws IOException {
    home = Files.createDirectories(folder.resolve("clone"));
    bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : TOOLS) {
      Path found = Path.of("/usr/bin", tool);
      Files.createSymbolicLink(
          bin.resolve(tool), Files.exists(found) ? found : Path.of("/bin", tool));
    }
    Files.copy(Path.of("..", "kontor"), home.resolve("kontor"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.createDirectories(home.resolve("host/src/main/java"));
    Files.createDirectories(home.resolve("plugins/hello/src/main/java"));
    Files.writeString(home.resolve("plugins/hello/pom.xml"), "<project/>");
    Files.writeString(home.resolve("host/src/main/java/A.java"), "class A {}");
    old(home);
    program(home.resolve("mvnw"), BUILDS);
    java(bin, "openjdk version \"17.0.15\" 2025-04-15");
    program(bin.resolve("javac"), "");
    variables.put("PATH", bin.toString());
    variables.put("LANG", "C.UTF-8");
  }

  @Test
  void a_java_that_is_too_old_is_named_with_its_version_in_the_persons_language()
      throws IOException {
    java(bin, "openjdk version \"16.0.2\" 2021-07-20");
    assertRefused("needs Java 17 or newer; " + bin + "/java is version 16.");
    java(bin, "openjdk version \"11.0.21\" 2023-10-17");
    variables.put("LANG", "de_DE.UTF-8");
    assertRefused("braucht Java 17 oder neuer; " + bin + "/java ist Version 11.");
    java(bin, "java version \"1.8.0_392\"");
    variables.put("KONTOR_LANG", "it");
    assertRefused("richiede Java 17 o più recente; " + bin + "/java è la versione 8.");
  }

  @Test
  void a_new_java_is_taken_whatever_stands_before_its_version() throws IOException {
    java(bin, "Picked up JAVA_TOOL_OPTIONS: -Dx=1\nopenjdk version \"21-ea\" 2023-09-19");
    assertThat(run("status").exit()).isZero();
    java(bin, "openjdk version \"25\" 2025-09-16");
    assertThat(run("status").exit()).isZero();
  }

  @Test
  void no_java_at_all_is_said_and_so_is_one_that_is_only_a_stub() throws IOException {
    program(bin.resolve("java"), "echo 'Unable to locate a Java Runtime.' >&2; exit 1");
    assertRefused("is version ?.");
    Files.delete(bin.resolve("java"));
    assertRefused("no java was found", "apt-get install openjdk-17-jdk-headless");
    variables.put("LC_ALL", "it_IT");
    assertRefused("non è stato trovato alcun java");
  }

  @Test
  void a_java_home_that_leads_nowhere_is_named_and_not_passed_over() throws IOException {
    variables.put("JAVA_HOME", "/nowhere/jdk");
    assertRefused("JAVA_HOME is /nowhere/jdk, but there is no bin/java.");
    variables.put("KONTOR_LANG", "de");
    assertRefused("JAVA_HOME ist /nowhere/jdk, aber dort gibt es kein bin/java.");
    Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
    java(jdk, "openjdk version \"11.0.21\" 2023-10-17");
    variables.put("JAVA_HOME", folder.resolve("jdk").toString());
    assertRefused(jdk + "/java ist Version 11.");
  }

  @Test
  void a_java_without_a_compiler_cannot_build_a_clone() throws IOException {
    Files.delete(bin.resolve("javac"));
    assertRefused("This is a clone", "has no compiler beside it");
  }

  @Test
  void a_clone_is_built_once_and_again_only_when_a_source_has_changed() throws IOException {
    Answer first = run("demo", "--once");
    assertThat(first.err()).contains("Building Kontor. The first time", "1/2  Kontor");
    assertThat(first.out()).contains("io.kontor.host.launch.Launcher demo --once");
    assertThat(run("status").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);

    for (String source : List.of("host/src/main/java/A.java", "plugins/hello/pom.xml", "pom.xml")) {
      Files.writeString(home.resolve(source), "changed");
      assertThat(run("status").err()).as(source).contains("its sources have changed");
      assertThat(run("status").err()).as(source).isEmpty();
    }
    Files.delete(home.resolve("host/src/main/java/A.java"));
    assertThat(run("status").err()).contains("its sources have changed");
    Files.delete(home.resolve("plugins/hello/target/hello-0.1.0.jar"));
    run("status");
    assertThat(builds()).isEqualTo(6);
  }

  @Test
  void what_is_written_while_it_is_built_is_built_the_next_time() throws IOException {
    // Until the file system's clock, which is a coarse one, tells the two apart.
    String later = "until [ $b -nt target/build.begun ]; do echo B > $b; done\n";
    program(home.resolve("mvnw"), "b=host/src/main/java/B.java\n" + later + BUILDS);
    run("status");
    program(home.resolve("mvnw"), BUILDS);
    run("status");
    run("status");

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void without_a_network_it_is_said_what_failed_and_where_the_log_is() throws IOException {
    program(
        home.resolve("mvnw"),
        """
        echo '[INFO] Building Kontor 0.1.0                                     [1/2]'
        echo '[ERROR] Failed to execute goal: Could not transfer artifact org.x:y:jar:1 from/to central'
        echo '[ERROR] '
        echo '[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.'
        exit 1
        """);
    Answer failed = run("demo");

    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.err())
        .contains("  [ERROR] Failed to execute goal: Could not transfer artifact org.x:y:jar:1")
        .contains("could not be fetched from the network", "proxy")
        .contains(home.resolve("target/build.log").toString())
        .doesNotContain("full stack trace");
    assertThat(home.resolve("target/build.log")).content().contains("Building Kontor", "-e switch");
    assertThat(failed.out()).isEmpty();
  }

  @Test
  void maven_itself_may_be_what_cannot_be_fetched() throws IOException {
    program(
        home.resolve("mvnw"),
        """
        echo 'wget: unable to resolve host address' >&2
        echo 'wget: Failed to fetch https://repo.maven.apache.org/maven.zip' >&2
        exit 1
        """);
    variables.put("LANG", "de_DE.UTF-8");
    assertRefused(
        "Failed to fetch https://repo", "ließ sich nicht aus dem Netz holen", "build.log");
  }

  @Test
  void another_failure_is_not_blamed_on_the_network() throws IOException {
    program(home.resolve("mvnw"), "echo '[ERROR] A.java:[1,2] cannot find symbol'; exit 1");
    Answer failed = run("demo");
    assertThat(failed.err())
        .contains("cannot find symbol", "could not be built", "build.log")
        .doesNotContain("network");
  }

  @Test
  void that_something_is_fetched_is_seen() throws IOException {
    program(
        home.resolve("mvnw"),
        "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do for j in 1 2 3 4 5 6 7 8 9 10; do\n"
            + "echo '[INFO] Downloaded from central: x'; done; done\n"
            + BUILDS);
    assertThat(run("status").err()).contains("  50 files fetched", "  100 files fetched");
  }

  @Test
  void an_installation_that_was_unpacked_in_part_is_named() throws IOException {
    Files.delete(home.resolve("pom.xml"));
    Files.createDirectories(home.resolve("lib"));
    assertRefused("not complete: " + home.resolve("lib/shared") + " is missing");
  }

  @Test
  void classes_that_were_kept_are_taken_as_long_as_program_and_java_are_the_same()
      throws IOException {
    java(bin, "openjdk version \"17.0.15\"\nOpenJDK Runtime Environment (build 17.0.15+6, mixed)");
    run("status");
    Path lib = home.resolve("host/target/lib");
    Files.writeString(lib.resolve("kontor.jar"), "v1");
    old(lib);
    Path kept = lib.resolve("classes-17.0.15+6-2.jsa");

    assertThat(run("run", "--once").out()).contains("-Dkontor.classes=" + kept + " ");
    assertThat(run("status").out()).doesNotContain(".jsa");
    Files.writeString(kept, "whole");
    assertThat(run("status").out()).contains("-XX:SharedArchiveFile=" + kept + " ");
    java(bin, "openjdk version \"17.0.16\"\nOpenJDK Runtime Environment (build 17.0.16+1, mixed)");
    assertThat(run("status").out()).doesNotContain(".jsa");
    assertThat(run("run").out()).contains("-Dkontor.classes=").doesNotContain("SharedArchiveFile");
    assertThat(kept).doesNotExist();
  }

  private void assertRefused(String... said) throws IOException {
    Answer answer = run("status");
    assertThat(answer.err()).contains(said);
    assertThat(answer.exit()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("built.txt")).size();
  }

  private Answer run(String... words) throws IOException {
    var command = new ArrayList<>(List.of("/bin/bash", home.resolve("kontor").toString()));
    command.addAll(List.of(words));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      return new Answer(process.waitFor(), Files.readString(out), Files.readString(err));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A Java that says this of itself, and otherwise says how it was called. */
  private static void java(Path folder, String version) throws IOException {
    program(
        folder.resolve("java"),
        "if [ \"$1\" = -version ]; then printf '%s\\n' '"
            + version
            + "' >&2; exit 0; fi\n"
            + "echo \"$@\"\n");
  }

  private static void program(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Sources are older than what is built of them. */
  private static void old(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
      }
    }
  }
}
