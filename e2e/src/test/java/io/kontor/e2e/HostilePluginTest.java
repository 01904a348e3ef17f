package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.e2e.burglar.Burglar;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A plug-in that searches every call and all it is handed for a way to the host, in an installation
 * launched as its users launch it: only there is the class path what it is in the field.
 */
class HostilePluginTest {

  private static final List<String> FORBIDDEN =
      List.of(
          "io.kontor.host.Main",
          "io.kontor.host.plugin.lifecycle.PluginHost",
          "io.kontor.host.db.LentDatabase",
          "org.kie.api.KieServices",
          "org.drools.model.Rule",
          "org.quartz.Scheduler",
          "tools.jackson.databind.ObjectMapper",
          "freemarker.template.Configuration",
          "com.zaxxer.hikari.HikariDataSource",
          "org.mariadb.jdbc.Driver",
          "org.jdbi.v3.core.Jdbi",
          "org.eclipse.jetty.server.Server",
          "jakarta.mail.Session");

  private static final String CONFIGURATION =
      """
      version: 1
      shops:
        - { key: burgled, type: burgled, url: "jdbc:mariadb://127.0.0.1:1/none" }
      profiles:
        tempting: { active: true, catch-up: all }
      plugins:
        allow-unsigned: true
        without-licence: [burglar]
        settings:
          burglar: { list: "%s", names: [%s] }
      engine: { settle: PT0S }
      """;

  private static final String PROFILE =
      """
      version: 1
      id: tempting
      title: { de: Verlockend, en: Tempting, it: Allettante }
      language: en
      watch: order
      when:
        - tempting
      steps:
        - search
      """;

  private static final Map<String, String> MANIFEST =
      Map.of(
          "Plugin-Id", "burglar",
          "Plugin-Version", "1.0.0",
          "Plugin-Class", Burglar.class.getName(),
          "Plugin-Provider", "Kontor",
          "Plugin-Requires", ">=1.0.0 & <2.0.0",
          "Plugin-License", "Apache-2.0",
          "Kontor-Licence", "none",
          "Kontor-Reload", "reload");

  private static final DemoFolder data = DemoFolder.fresh("burgled");
  private static final Path home = data.path().resolve("home");
  private static List<String> list = List.of();
  private static String said = "";

  @BeforeAll
  static void let_it_search() throws IOException {
    Path lines = home.resolve("list.txt");
    write("plugins/burglar.jar", "");
    pack(home.resolve("plugins/burglar.jar"));
    write("conf/kontor.yaml", CONFIGURATION.formatted(lines, String.join(", ", FORBIDDEN)));
    write("profiles/tempting/profile.yaml", PROFILE);
    Files.copy(Program.folder().resolve("kontor"), home.resolve("kontor"));
    Files.createSymbolicLink(home.resolve("lib"), Program.lib());

    said = Program.installed(home, "run", "--once", "--data", data.path().toString()).succeeds();
    list = Files.readAllLines(lines);
  }

  @Test
  void L26_it_finds_no_class_and_no_resource_of_the_host_by_anything_it_is_handed() {
    assertThat(list).filteredOn(line -> line.startsWith("found")).isEmpty();
  }

  @Test
  void it_has_searched_in_every_call() {
    assertThat(list)
        .contains(
            "searched constructor",
            "searched start",
            "searched context",
            "searched mail",
            "searched database",
            "searched row",
            "searched first row",
            "searched streamed row",
            "searched transaction",
            "searched database error",
            "searched unknown shop",
            "searched shopTypes",
            "searched conditionTypes",
            "searched actions",
            "searched open",
            "searched values",
            "searched stream",
            "searched load",
            "searched ask",
            "searched prepare",
            "searched template error",
            "searched shop",
            "searched perform",
            "searched stop");
  }

  @Test
  void the_log_is_set_up_by_the_host_though_it_lies_on_the_class_path() {
    assertThat(said)
        .contains("ERROR", "It leaves", "java.lang.IllegalStateException")
        .doesNotContain("s3cret", "PARSER_ERROR");
  }

  /** See the decisions in host/README.md. It also shows that the names are right. */
  @Test
  void a_jvm_is_no_sandbox_who_is_called_sees_the_classes_of_its_callers() {
    assertThat(list).containsAll(FORBIDDEN.stream().map(name -> "stack: " + name).toList());
  }

  private static void pack(Path jar) throws IOException {
    var manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    MANIFEST.forEach(main::putValue);
    for (String language : List.of("de", "en", "it")) {
      main.putValue("Kontor-Title-" + language, "Burglar");
      main.putValue("Kontor-Purpose-" + language, "Searches");
    }
    String folder = Burglar.class.getPackageName().replace('.', '/');
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> classes = Files.list(testClasses().resolve(folder))) {
      for (Path file : classes.sorted().toList()) {
        out.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
  }

  private static Path testClasses() {
    try {
      return Path.of(Burglar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(String file, String content) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
