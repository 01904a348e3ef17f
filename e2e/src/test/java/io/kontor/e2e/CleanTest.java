package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.host.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clone is an installation: what {@code ./mvnw clean} removes holds nothing of its user's. */
class CleanTest {

  private static final Path CLONE = Program.folder();
  private static final Installation INSTALLATION = Installation.at(CLONE, Optional.empty());
  private static final Pattern BUILD_FOLDER =
      Pattern.compile("<(?:outputDirectory|testOutputDirectory)>([^<]*)<");

  private static final List<String> OF_THE_USER =
      List.of(
          "plugins/agency.jar",
          "plugins/agency.lic",
          "profiles/my-own/profile.yaml",
          "profiles/zahlungserinnerung/mail.fr.ftlh",
          "conf/kontor.yaml",
          "conf/vendors/agency.pub",
          "data/note.txt",
          "logs/kontor.log");

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
  void after_a_run_clean_leaves_all_that_is_not_built() throws IOException {
    Path clone = Path.of("target", "clone").toAbsolutePath();
    copyClone(clone);
    Program.isNewerThanItsSources();
    for (String file : OF_THE_USER) {
      Files.createDirectories(clone.resolve(file).getParent());
      Files.writeString(clone.resolve(file), "a person's work\n");
    }
    DemoFolder.shareServer(clone.resolve("data/demo-once"));
    Program.start(clone, List.of("./kontor", "demo", "--once", "--json", "data/summary.json"))
        .succeeds();
    Map<Path, Long> before = files(clone, file -> !isBuilt(file));

    Program.start(clone, List.of("./mvnw", "--batch-mode", "clean")).succeeds();

    assertThat(files(clone, file -> true)).isEqualTo(before);
    assertThat(before).containsKeys(OF_THE_USER.stream().map(Path::of).toArray(Path[]::new));
    assertThat(Mails.count(clone.resolve("data/demo-once/mailbox"))).isPositive();
  }

  /** Sources and, linked, what was built of them. */
  private static void copyClone(Path clone) throws IOException {
    FileTree.delete(clone);
    for (Path file : files(CLONE, CleanTest::isOfTheClone).keySet()) {
      Files.createDirectories(clone.resolve(file).getParent());
      if (isBuilt(file)) {
        Files.createLink(clone.resolve(file), CLONE.resolve(file));
      } else {
        Files.copy(CLONE.resolve(file), clone.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static boolean isOfTheClone(Path file) {
    boolean ofTheUser = Stream.of("data", "logs", "conf", ".git").anyMatch(file::startsWith);
    // What was built of modules that stand in no list by themselves is not cleaned by itself.
    return !ofTheUser
        && !file.toString().matches("plugins/[^/]*\\.(jar|lic)|(e2e|bench)/target/.*");
  }

  private static boolean isBuilt(Path file) {
    return parts(CLONE.resolve(file)).contains(Path.of("target"));
  }

  /** Files with their sizes, by their path in the folder. */
  private static Map<Path, Long> files(Path folder, Predicate<Path> wanted) throws IOException {
    var found = new TreeMap<Path, Long>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path path = folder.relativize(file);
        if (wanted.test(path)) {
          found.put(path, Files.size(file));
        }
      }
    }
    return found;
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
