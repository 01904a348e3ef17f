package io.kontor.host;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.PaymentKind;
import io.kontor.host.task.run.Move;
import io.kontor.host.task.run.StepEnds;
import io.kontor.host.task.run.TaskMoves;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house: one room for each foreign library, nobody calls the web, only one room
 * knows orders.
 */
class ArchitectureTest {

  static final JavaClasses HOST =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.kontor.host");

  /** Values, which more than orders have; and a word of the configuration. */
  private static final Class<?>[] OF_ANY_SUBJECT = {Money.class, Fact.class, PaymentKind.class};

  private static final Class<?>[] OF_A_RUN = {Move.class, TaskMoves.class, StepEnds.class};

  private static final String[] ON_THE_CLASS_PATH = {
    "io.kontor.host.launch..", "io.kontor.host.log..", "io.kontor.host.plugin.wall.."
  };

  /** The rooms; those that put the others together may know all of them. */
  private static final SliceAssignment ROOMS =
      by("the rooms of the host", type -> parts(type).get(3));

  /** The rooms and their sub-rooms, each by itself. */
  private static final SliceAssignment SUB_ROOMS =
      by("the sub-rooms of the host", JavaClass::getPackageName);

  private static final DescribedPredicate<JavaCall<?>> ASKS_THE_MACHINE =
      describe(
          "asks the machine for the time",
          call ->
              isNow(call)
                  || isCall(call, System.class, "currentTimeMillis")
                  || isCall(call, Calendar.class, "getInstance")
                  || (isCall(call, Date.class, "<init>")
                      && call.getTarget().getRawParameterTypes().isEmpty()));

  private static final ArchRule NO_TIME =
      noClasses()
          .should()
          .callCodeUnitWhere(ASKS_THE_MACHINE)
          .because("time comes in through a Clock");

  private static final ArchRule NO_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.kontor.host", "io.kontor.host.command..")
          .or()
          .areAssignableTo(Hasty.class)
          .should()
          .callMethodWhere(
              describe(
                  "makes a clock of the machine's",
                  call ->
                      call.getTargetOwner().isEquivalentTo(Clock.class)
                          && call.getName().matches("(system|tick[A-Z]).*")))
          .because("a Clock comes in from outside");

  private static SliceAssignment by(String description, Function<JavaClass, String> slice) {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        List<String> parts = parts(type);
        boolean room = parts.size() > 3 && !Set.of("command", "demo").contains(parts.get(3));
        return room ? SliceIdentifier.of(slice.apply(type)) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return description;
      }
    };
  }

  private static List<String> parts(JavaClass type) {
    return List.of(type.getPackageName().split("\\."));
  }

  /** With a Clock as its argument it asks that one. */
  private static boolean isNow(JavaCall<?> call) {
    return call.getName().equals("now")
        && call.getTargetOwner().getPackageName().startsWith("java.time")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static boolean isCall(JavaCall<?> call, Class<?> owner, String name) {
    return call.getTargetOwner().isEquivalentTo(owner) && call.getName().equals(name);
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
            .dependOnClassesThat(
                resideInAPackage("io.kontor.api.order..").and(not(belongToAnyOf(OF_ANY_SUBJECT))))
            .because("the engine knows subjects only"));
  }

  @Test
  void only_the_rooms_of_tasks_write_their_rows() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.kontor.host.task..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.kontor.host.task..")
                    .and(simpleNameEndingWith("Rows").or(belongToAnyOf(OF_A_RUN))))
            .because(
                "a task changes by what fires, by its run, or by a command, and by nothing else"));
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
                    .or(resideInAnyPackage("org.jspecify..", "ch.qos.logback..", "org.slf4j..")))
            .because("its loader does not find the host"));
  }

  @Test
  void no_room_needs_one_that_needs_it() {
    check(
        slices()
            .assignedFrom(ROOMS)
            .should()
            .beFreeOfCycles()
            .because("what is tangled cannot be read, tested or changed by itself"));
  }

  @Test
  void no_sub_room_needs_one_that_needs_it() {
    check(
        slices()
            .assignedFrom(SUB_ROOMS)
            .should()
            .beFreeOfCycles()
            .because("a room is divided so that arrows go one way"));
  }

  @Test
  void nobody_takes_the_time_from_anywhere_but_a_clock() {
    check(NO_TIME);
    assertThat(
            NO_TIME.evaluate(new ClassFileImporter().importClasses(Hasty.class)).getFailureReport())
        .asString()
        .contains("zoned()", "offset()", "local()", "day()", "millis()", "date()")
        .doesNotContain("byClock()");
  }

  @Test
  void only_who_puts_the_host_together_makes_a_clock() {
    check(NO_CLOCK);
    assertThat(
            NO_CLOCK
                .evaluate(new ClassFileImporter().importClasses(Hasty.class))
                .getFailureReport())
        .asString()
        .contains("clock()");
  }

  static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOST);
  }
}
