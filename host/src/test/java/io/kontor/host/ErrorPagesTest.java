package io.kontor.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kontor.api.Language;
import io.kontor.api.error.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every visible error has a stable code and a short page in three languages. */
class ErrorPagesTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(@?[a-zA-Z]+)}");

  @Test
  void every_code_has_what_cause_and_remedy_in_every_language() throws Exception {
    var missing = new ArrayList<String>();
    for (Class<?> room : errorEnums()) {
      for (Language language : Language.values()) {
        Properties bundle = bundle(room, language);
        for (ErrorCode code : codes(room)) {
          for (String part : List.of("", ".cause", ".remedy")) {
            if (bundle.getProperty(code.code() + part, "").isBlank()) {
              missing.add(language + " " + code.code() + part);
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_language_names_the_same_values() throws Exception {
    for (Class<?> room : errorEnums()) {
      Properties german = bundle(room, Language.DE);
      for (Language language : List.of(Language.EN, Language.IT)) {
        Properties other = bundle(room, language);
        assertThat(other.stringPropertyNames())
            .as("%s %s", room.getSimpleName(), language)
            .isEqualTo(german.stringPropertyNames());
        for (String key : german.stringPropertyNames()) {
          assertThat(placeholders(other.getProperty(key)))
              .as("%s %s", language, key)
              .isEqualTo(placeholders(german.getProperty(key)));
        }
      }
    }
  }

  @Test
  void codes_are_unique() throws Exception {
    var seen = new HashSet<String>();
    for (Class<?> room : errorEnums()) {
      for (ErrorCode code : codes(room)) {
        assertThat(seen.add(code.code())).as(code.code()).isTrue();
        assertThat(code.code()).matches("[A-Z]+-[1-9][0-9]*");
      }
    }
    assertThat(seen).isNotEmpty();
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Class<?>> errorEnums() throws ClassNotFoundException {
    var found = new ArrayList<Class<?>>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.kontor.host")) {
      if (type.isEnum() && type.isAssignableTo(ErrorCode.class)) {
        found.add(Class.forName(type.getFullName()));
      }
    }
    return found;
  }

  private static List<ErrorCode> codes(Class<?> room) {
    return List.of(room.getEnumConstants()).stream().map(ErrorCode.class::cast).toList();
  }

  /** Beside the enum; a sub-room shares the words of its room. */
  private static Properties bundle(Class<?> room, Language language) throws IOException {
    String name = "messages_" + language.code() + ".properties";
    Path folder = Path.of("/" + room.getPackageName().replace('.', '/'));
    InputStream found =
        Stream.of(folder, folder.getParent())
            .map(place -> room.getResourceAsStream(place + "/" + name))
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow(() -> new AssertionError(folder + "/" + name));
    var properties = new Properties();
    try (Reader reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
