package io.kontor.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The surface of the API as a file. A line that goes or changes is a break for plug-ins that are
 * out there: it needs an edit of {@code api-surface.txt}, a line in {@code CHANGES.md}, and a
 * thought.
 */
class ApiSurfaceTest {

  private static final Path CLASSES = Path.of("target", "classes");
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\b(org\\.(drools|kie|quartz|jdbi|flywaydb)|java\\.sql|freemarker|jakarta\\.mail"
              + "|jakarta\\.servlet|io\\.javalin|tools\\.jackson|com\\.fasterxml)\\.");
  private static final Path GOLDEN = Path.of("src", "test", "resources", "api-surface.txt");

  @Test
  void the_surface_is_the_one_that_was_agreed() throws Exception {
    String now = String.join("\n", surface()) + "\n";
    Files.writeString(Path.of("target", "api-surface.txt"), now);

    assertThat(now)
        .as("The API changed. If it was meant, copy target/api-surface.txt over %s", GOLDEN)
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void the_surface_names_no_library_but_those_that_reach_a_plug_in() throws Exception {
    assertThat(surface()).noneMatch(line -> FOREIGN.matcher(line).find());
  }

  private static List<String> surface() throws IOException, ClassNotFoundException {
    var lines = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(CLASSES)) {
      List<String> names =
          files
              .map(CLASSES::relativize)
              .map(Path::toString)
              .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
              .map(name -> name.replace('/', '.').substring(0, name.length() - ".class".length()))
              .sorted()
              .toList();
      for (String name : names) {
        describe(Class.forName(name), lines);
      }
    }
    return lines;
  }

  private static void describe(Class<?> type, List<String> lines) {
    if (!isVisible(type.getModifiers())) {
      return;
    }
    lines.add(type.toGenericString());
    var members = new ArrayList<String>();
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers())) {
        members.add(field.toGenericString());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers())) {
        members.add(constructor.toGenericString());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers()) && !method.isSynthetic()) {
        members.add(method.toGenericString());
      }
    }
    members.stream().sorted().map(member -> "  " + member).forEach(lines::add);
    Arrays.stream(
            type.isRecord() ? type.getRecordComponents() : new java.lang.reflect.RecordComponent[0])
        .map(component -> "  component " + component.getName())
        .forEach(lines::add);
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
