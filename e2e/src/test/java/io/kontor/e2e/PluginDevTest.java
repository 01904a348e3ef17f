package io.kontor.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.KontorPlugin;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.pf4j.Plugin;
import org.slf4j.Logger;

/**
 * {@code kontor plugin dev} on a copy of the template, in a folder that is no part of this clone.
 */
class PluginDevTest {

  private static final Path TEMPLATE = Program.folder().resolve("plugins/hello");
  private static final String BEGIN = "public final class Hello extends KontorPlugin {";
  private static final String START =
      """

        @Override
        public void start() {
          org.slf4j.LoggerFactory.getLogger(Hello.class).warn("compiled anew");
        }
      """;

  private final DemoFolder data = DemoFolder.fresh("dev");
  private final Path project = data.path().resolve("my-plug-in");

  @Test
  void what_is_compiled_anew_is_reloaded_without_a_restart_and_what_is_broken_is_named()
      throws IOException {
    copy();
    try (Running dev =
        Program.java(
            "plugin", "dev", project.toString(), "--port", "0", "--data", data.path().toString())) {
      String address = dev.line(line -> line.startsWith("Kontor runs: ")).substring(13);
      dev.line(line -> line.startsWith("hello 0.1.0: running."));

      compileAnew();
      dev.line(line -> line.contains("compiled anew"));

      Path half = project.resolve("target/classes/io/kontor/hello/GreetAction.class");
      byte[] whole = Files.readAllBytes(half);
      Files.write(half, Arrays.copyOf(whole, whole.length / 2));
      dev.line(
          line -> line.startsWith("hello 0.1.0: failed. PLUGIN-29: ") && line.contains("Greet"));
      dev.line(line -> line.startsWith("hello 0.1.0: running. The version so far goes on"));

      assertThat(Pages.at(address).status("/health")).isEqualTo(200);
      assertThat(dev.runs()).isTrue();
    }
  }

  @Test
  void a_folder_with_nothing_built_says_what_to_do() throws IOException {
    Files.createDirectories(project);
    assertThat(Program.java("plugin", "dev", project.toString()).fails())
        .contains("PLUGIN-28")
        .contains("mvn package");
  }

  private void copy() throws IOException {
    for (String part : new String[] {"src/main", "target"}) {
      try (Stream<Path> files = Files.walk(TEMPLATE.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = project.resolve(TEMPLATE.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  private void compileAnew() throws IOException {
    Path sources = project.resolve("src/main/java/io/kontor/hello");
    Path main = sources.resolve("Hello.java");
    Files.writeString(main, Files.readString(main).replace(BEGIN, BEGIN + START));
    String classPath =
        Stream.of(KontorPlugin.class, Plugin.class, Logger.class, NullMarked.class)
            .map(PluginDevTest::location)
            .collect(Collectors.joining(File.pathSeparator));
    try (Stream<Path> files = Files.list(sources)) {
      String[] words =
          Stream.concat(
                  Stream.of("-d", project.resolve("target/classes").toString(), "-cp", classPath),
                  files.map(Path::toString))
              .toArray(String[]::new);
      var said = new ByteArrayOutputStream();
      assertThat(ToolProvider.getSystemJavaCompiler().run(null, said, said, words))
          .as(said.toString(UTF_8))
          .isZero();
    }
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
