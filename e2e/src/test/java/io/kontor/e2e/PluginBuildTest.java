package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the build refuses of a plug-in, it does refuse: made-up plug-ins, each with one fault, are
 * built by the real {@code plugins/pom.xml}. Beside them stand an API and a host that are empty.
 */
class PluginBuildTest {

  private static final Path FOLDER = Path.of("target", "made-up").toAbsolutePath();
  private static final List<String> FAULTLESS = List.of("good", "tests-with-host");
  private static final List<String> FAULTY =
      List.of("needs-host", "borrows-host", "bundles-log", "shades-api", "shades-deep", "nameless");

  private static String said = "";

  @BeforeAll
  static void built_all_at_once() throws IOException {
    FileTree.delete(FOLDER);
    copy("pom.xml", Stream.of("plugin-api", "host", "plugins"));
    copy("plugins/pom.xml", Stream.concat(FAULTLESS.stream(), FAULTY.stream()));
    write("plugin-api/pom.xml", project("kontor", "plugin-api", ""));
    write("host/pom.xml", project("kontor", "host", ""));
    plugin("good", "");
    plugin("tests-with-host", host("test"));
    plugin("needs-host", host("compile"));
    plugin("borrows-host", host("provided"));
    plugin("bundles-log", dependency("org.slf4j", "slf4j-api", "", "compile"));
    plugin("shades-api", "");
    write(
        "plugins/shades-api/src/main/java/io/kontor/api/A.java",
        "package io.kontor.api; class A {}");
    plugin("shades-deep", "");
    write("plugins/shades-deep/src/main/java/x/org/pf4j/P.java", "package x.org.pf4j; class P {}");
    write("plugins/nameless/pom.xml", project("plugins", "nameless", ""));
    said = build();
  }

  @Test
  void a_plug_in_that_sees_the_api_only_is_built() {
    for (String good : FAULTLESS) {
      assertThat(said).containsPattern(good + " [.]+ SUCCESS");
      assertThat(FOLDER.resolve("plugins/" + good + "/target/" + good + "-0.1.0.jar.sha256"))
          .isNotEmptyFile();
    }
  }

  @Test
  void a_plug_in_that_depends_on_the_host_is_refused_with_what_to_change() {
    for (String faulty : List.of("needs-host", "borrows-host")) {
      assertRefused(faulty, "give io.kontor:host the scope \"test\", or remove it");
    }
  }

  @Test
  void a_plug_in_that_would_bundle_what_the_host_brings_is_refused() {
    assertRefused("bundles-log", "give these the scope \"provided\"");
  }

  @Test
  void a_jar_that_holds_classes_of_the_api_is_refused_shaded_or_not() {
    for (String faulty : List.of("shades-api", "shades-deep")) {
      assertRefused(faulty, faulty + "-0.1.0.jar holds classes of io.kontor.api, org.pf4j");
    }
  }

  @Test
  void a_manifest_with_an_entry_not_set_is_refused() {
    assertRefused("nameless", "'Plugin-Class' with value '${plugin.class}'");
  }

  private static void assertRefused(String plugin, String why) {
    assertThat(said).containsPattern(plugin + " [.]+ FAILURE");
    String own = said.substring(said.indexOf("on project " + plugin + ": "));
    assertThat(own.substring(0, own.indexOf("-> [Help"))).contains(why);
  }

  private static String build() {
    var command = new ArrayList<>(List.of(Program.folder().resolve("mvnw").toString()));
    command.addAll(List.of("--offline", "--batch-mode", "--fail-at-end", "-Dstyle.color=never"));
    Optional.ofNullable(System.getProperty("maven.repo.local"))
        .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
    command.addAll(List.of("-DskipTests", "-DskipChecks", "package"));
    return Program.start(FOLDER, command).fails();
  }

  /** The real file, with other modules. */
  private static void copy(String pom, Stream<String> modules) throws IOException {
    String real = Files.readString(Program.folder().resolve(pom));
    String own = modules.map(it -> "<module>" + it + "</module>").collect(Collectors.joining());
    write(pom, real.replaceFirst("(?s)<modules>.*?</modules>", "<modules>" + own + "</modules>"));
  }

  private static void plugin(String id, String dependency) throws IOException {
    String words =
        Stream.of("title", "purpose")
            .flatMap(word -> Stream.of("de", "en", "it").map(language -> word + "." + language))
            .map(key -> "<plugin." + key + ">x</plugin." + key + ">")
            .collect(Collectors.joining());
    String properties = "<properties><plugin.class>x.X</plugin.class>" + words + "</properties>";
    write("plugins/" + id + "/pom.xml", project("plugins", id, properties + dependency));
  }

  private static String host(String scope) {
    return dependency("io.kontor", "host", "<version>0.1.0</version>", scope);
  }

  private static String dependency(String group, String id, String version, String scope) {
    return "<dependencies><dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s"
            .formatted(group, id, version)
        + "<scope>%s</scope></dependency></dependencies>".formatted(scope);
  }

  private static String project(String parent, String id, String more) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <parent>
        <groupId>io.kontor</groupId><artifactId>%s</artifactId><version>0.1.0</version>
      </parent>
      <artifactId>%s</artifactId>%s
    </project>
    """
        .formatted(parent, id, more);
  }

  private static void write(String file, String text) throws IOException {
    Path path = FOLDER.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
