package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clone is an installation: what {@code ./mvnw clean} removes holds nothing of its user's. */
class CleanTest {

  private static final Path CLONE = Program.folder();
  private static final Installation INSTALLATION = Installation.at(CLONE, Optional.empty());
  private static final Pattern BUILD_FOLDER =
      Pattern.compile("<(?:outputDirectory|testOutputDirectory)>([^<]*)<");

  @Test
  void no_folder_of_the_installation_lies_where_clean_removes() {
    List<Path> ofTheUser =
        Stream.concat(
                Stream.of(INSTALLATION.data(), INSTALLATION.conf()),
                Stream.of("plugins", "profiles", "logs").map(INSTALLATION::folder))
            .toList();

    assertThat(ofTheUser)
        .allSatisfy(
            folder -> {
              assertThat(folder).startsWithRaw(CLONE);
              assertThat(Path.of("target")).isNotIn(parts(folder));
            });
  }

  @Test
  void clean_is_told_of_no_folder_but_target() throws IOException {
    for (Path pom : poms()) {
      String text = Files.readString(pom);
      assertThat(text).as("%s", pom).doesNotContain("<fileset");
      assertThat(BUILD_FOLDER.matcher(text).results().map(found -> found.group(1)).toList())
          .as("%s: what the build makes goes to target", pom)
          .allMatch(folder -> folder.startsWith("${project.build.directory}"));
    }
  }

  private static List<Path> parts(Path folder) {
    var parts = new ArrayList<Path>();
    CLONE.relativize(folder).forEach(parts::add);
    return parts;
  }

  private static List<Path> poms() throws IOException {
    try (Stream<Path> files = Files.walk(CLONE, 3)) {
      return files.filter(it -> it.endsWith("pom.xml")).toList();
    }
  }
}
