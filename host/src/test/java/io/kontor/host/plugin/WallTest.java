package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.action.Action;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hostile plug-in goes through every loader it can reach for classes that are not its own. */
class WallTest {

  private static final List<String> FORBIDDEN =
      List.of(
          "io.kontor.host.plugin.lifecycle.PluginHost",
          "io.kontor.host.db.LentDatabase",
          "org.kie.api.KieServices",
          "org.drools.model.Rule",
          "org.quartz.Scheduler",
          "tools.jackson.databind.ObjectMapper",
          "freemarker.template.Configuration",
          "com.zaxxer.hikari.HikariDataSource",
          "org.mariadb.jdbc.Driver",
          "ch.qos.logback.classic.Logger");

  /** Each way gives one line: the way and the class it got hold of. */
  private static final String HOSTILE =
      """
      import java.util.*;
      public final class Burglar {
        static String loot(String names) {
          var loot = new StringBuilder();
          for (String name : names.split(",")) {
            byName(name, loot);
            ClassLoader own = Burglar.class.getClassLoader();
            for (ClassLoader l = own; l != null; l = l.getParent()) {
              byLoader("parents of its own", l, name, loot);
            }
            ClassLoader tccl = Thread.currentThread().getContextClassLoader();
            for (ClassLoader l = tccl; l != null; l = l.getParent()) {
              byLoader("context", l, name, loot);
            }
            if (own.getResource(name.replace('.', '/') + ".class") != null) {
              loot.append("resource ").append(name).append('\\n');
            }
          }
          services(loot);
          return loot.toString();
        }
        private static void byName(String name, StringBuilder loot) {
          try {
            Class<?> got = Class.forName(name);
            loot.append("forName ").append(got).append('\\n');
          } catch (ClassNotFoundException | LinkageError e) { }
        }
        private static void byLoader(String way, ClassLoader l, String name, StringBuilder loot) {
          try {
            Class<?> got = l.loadClass(name);
            loot.append(way).append(' ').append(got).append('\\n');
          } catch (ClassNotFoundException | LinkageError e) { }
        }
        private static void services(StringBuilder loot) {
          for (var driver : ServiceLoader.load(java.sql.Driver.class)) {
            loot.append("service ").append(driver).append('\\n');
          }
          var own = Burglar.class.getClassLoader();
          for (var p : ServiceLoader.load(org.slf4j.spi.SLF4JServiceProvider.class, own)) {
            loot.append("service ").append(p).append('\\n');
          }
        }
      }
      """;

  @TempDir Path folder;
  private HostFixture fixture;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void the_forbidden_classes_are_there_for_the_host() {
    assertThat(FORBIDDEN).allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
  }

  @Test
  void L26_a_hostile_plug_in_gets_hold_of_no_class_of_the_host_by_name() throws IOException {
    PluginJar.of("burglar", "1.0.0")
        .source("Burglar", HOSTILE)
        .members(
            TestMembers.action("burgle", "throw new RuntimeException(\"x\");")
                + "@Override public void start() {"
                + " String loot = Burglar.loot(\""
                + String.join(",", FORBIDDEN)
                + "\");"
                + " if (!loot.isEmpty()) throw new IllegalStateException(loot); }")
        .writeTo(fixture.jar("burglar.jar"));

    fixture.host().scan();

    assertThat(fixture.status("burglar").reasons().toString()).isEqualTo("[" + granted() + "]");
    assertThat(fixture.status("burglar").state()).isEqualTo(PluginState.RUNNING);
  }

  @Test
  void L26_what_is_shared_and_the_platform_are_there_and_reflection_works_for_long()
      throws IOException {
    String reflects =
        """
        @Override public void start() {
          try {
            for (int i = 0; i < 100; i++) {
              new ArrayList<>(List.of(Parcel.class.getDeclaredConstructor(int.class).newInstance(i)));
            }
            Class.forName("org.slf4j.LoggerFactory");
            Class.forName("org.jspecify.annotations.Nullable");
            Class.forName("java.sql.Timestamp");
            Class.forName("javax.xml.parsers.DocumentBuilderFactory");
          } catch (ReflectiveOperationException e) { throw new IllegalStateException(e); }
        }
        """;
    PluginJar.of("hello", "1.0.0")
        .members(TestMembers.condition("c", "return null;") + reflects)
        .writeTo(fixture.jar("hello.jar"));

    fixture.host().scan();

    assertThat(fixture.status("hello").state())
        .as("%s", fixture.status("hello").reasons())
        .isEqualTo(PluginState.RUNNING);
  }

  @Test
  void L26_a_plug_in_may_bring_other_libraries_and_its_copy_is_not_the_hosts() throws IOException {
    PluginJar.of("hello", "1.0.0")
        .source("Lib", "public final class Lib { public static String name() { return \"own\"; } }")
        .members(
            "@Override public void start() { if (!Lib.name().equals(\"own\"))"
                + " throw new IllegalStateException(); }")
        .writeTo(fixture.jar("hello.jar"));

    fixture.host().scan();

    assertThat(fixture.status("hello").state()).isEqualTo(PluginState.RUNNING);
    List<Action<?>> actions = fixture.host().contributions().plugins().get(0).actions();
    assertThat(actions).isEmpty();
  }

  private static String granted() {
    return new io.kontor.api.Message("licence.none", java.util.Map.of()).toString();
  }
}
