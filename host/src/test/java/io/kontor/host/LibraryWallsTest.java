package io.kontor.host;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each foreign library is known in one room, and there only. */
class LibraryWallsTest {

  private static final Map<String, String[]> LIBRARIES =
      Map.of(
          "plugin", new String[] {"org.pf4j.."},
          "rule", new String[] {"org.drools..", "org.kie.."},
          "schedule", new String[] {"org.quartz.."},
          "template", new String[] {"freemarker.."},
          "mail", new String[] {"jakarta.mail..", "org.eclipse.angus..", "org.subethamail.."},
          "web", new String[] {"io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."},
          "db", new String[] {"org.jdbi..", "com.zaxxer..", "org.flywaydb.."},
          "connection", new String[] {"org.apache.sshd.."},
          "people", new String[] {"org.bouncycastle.."},
          "log", new String[] {"ch.qos.logback.."});

  @Test
  void each_foreign_library_is_spelt_as_its_room_uses_it() {
    LIBRARIES.forEach(
        (room, packages) ->
            assertThat(packages)
                .allSatisfy(library -> assertThat(uses(room, library)).as(library).isTrue()));
  }

  private static boolean uses(String room, String library) {
    return ArchitectureTest.HOST.stream()
        .filter(resideInAPackage("io.kontor.host." + room + ".."))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass()));
  }

  @Test
  void each_foreign_library_has_one_room() {
    LIBRARIES.forEach(
        (room, packages) ->
            ArchitectureTest.check(
                noClasses()
                    .that()
                    .resideOutsideOfPackage("io.kontor.host." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .because("only host." + room + " may know that library")));
  }

  @Test
  void java_sql_stays_in_the_database_room_and_with_the_clock() {
    ArchitectureTest.check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.kontor.host.db..", "io.kontor.host.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.mariadb..")
            .because("SQL is lent by host.db"));
  }

  @Test
  void json_is_known_where_something_leaves_or_enters_the_program() {
    ArchitectureTest.check(
        onlyIn("tools.jackson..", "command", "config", "demo", "journal", "mail", "web"));
    ArchitectureTest.check(onlyIn("tools.jackson.dataformat..", "config"));
    ArchitectureTest.check(onlyIn("com.fasterxml.jackson..", "demo"));
  }

  @Test
  void only_commands_know_the_command_line() {
    ArchitectureTest.check(onlyIn("picocli..", "command", "licence.command"));
  }

  private static ArchRule onlyIn(String library, String... rooms) {
    String[] allowed =
        Stream.of(rooms).map(room -> "io.kontor.host." + room + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .and(not(type(Main.class)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("only " + List.of(rooms) + " may know that library");
  }
}
