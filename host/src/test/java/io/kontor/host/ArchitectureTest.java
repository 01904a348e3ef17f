package io.kontor.host;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house: one room for each foreign library, nobody calls the web, only one room
 * knows orders.
 */
class ArchitectureTest {

  private static final JavaClasses HOST =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.kontor.host");

  private static final Map<String, String[]> LIBRARIES =
      Map.of(
          "plugin", new String[] {"org.pf4j.."},
          "rule", new String[] {"org.drools..", "org.kie.."},
          "schedule", new String[] {"org.quartz.."},
          "template", new String[] {"freemarker.."},
          "mail", new String[] {"jakarta.mail..", "org.eclipse.angus..", "org.subethamail.."},
          "web", new String[] {"io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."},
          "db", new String[] {"org.jdbi..", "com.zaxxer..", "org.flywaydb..", "org.mariadb.."},
          "connection", new String[] {"org.apache.sshd.."},
          "people", new String[] {"org.bouncycastle.."},
          "log", new String[] {"ch.qos.logback.."});

  private static final String[] ON_THE_CLASS_PATH = {
    "io.kontor.host.launch..", "io.kontor.host.log..", "io.kontor.host.plugin.wall.."
  };

  @Test
  void each_foreign_library_has_one_room() {
    LIBRARIES.forEach(
        (room, packages) ->
            check(
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
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.kontor.host.db..", "io.kontor.host.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("SQL is lent by host.db"));
  }

  @Test
  void nobody_calls_the_web() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.kontor.host.web..", "io.kontor.host")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.kontor.host.web..")
            .because("the web calls services and is called by nobody but Wiring"));
  }

  @Test
  void only_one_room_knows_what_an_order_is() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.kontor.host.order..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.kontor.api.order.Order")
            .because("the engine knows subjects only"));
  }

  @Test
  void what_lies_on_the_class_path_with_the_api_uses_nothing_of_the_host() {
    check(
        classes()
            .that()
            .resideInAnyPackage(ON_THE_CLASS_PATH)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(ON_THE_CLASS_PATH)
                    .or(resideInAnyPackage("java..", "io.kontor.api..", "org.pf4j.."))
                    .or(resideInAnyPackage("org.jspecify..", "ch.qos.logback..")))
            .because("its loader does not find the host"));
  }

  @Test
  void nobody_takes_the_time_from_anywhere_but_a_clock() {
    check(
        noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Wiring")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("time comes in through a Clock"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOST);
  }
}
