package io.kontor.mariadb;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to start a server. Begin with {@link #in(Path)}.
 *
 * @param folder where everything of this server lives; made if it is not there
 * @param serverFolder where the bundled server is unpacked; several folders may share one
 * @param choice which server program may run
 * @param systemFolders where the machine's own programs are looked for, first match wins
 * @param progress told each step before it begins, on the starting thread
 */
public record MariaDbOptions(
    Path folder,
    Path serverFolder,
    ServerChoice choice,
    List<Path> systemFolders,
    Consumer<StartStep> progress) {

  private static final List<Path> USUAL_FOLDERS =
      List.of(
          Path.of("/usr/local/sbin"),
          Path.of("/usr/local/bin"),
          Path.of("/usr/local/mysql/bin"),
          Path.of("/usr/sbin"),
          Path.of("/usr/bin"),
          Path.of("/usr/libexec"));

  /** Makes the paths absolute and copies the list. */
  public MariaDbOptions {
    folder = folder.toAbsolutePath().normalize();
    serverFolder = serverFolder.toAbsolutePath().normalize();
    systemFolders = List.copyOf(systemFolders);
  }

  /**
   * The usual choice: the machine's own server if there is one, else the bundled one, unpacked to
   * {@code server} in the same folder.
   *
   * @param folder where everything of this server lives
   * @return options to start with, or to change
   */
  public static MariaDbOptions in(Path folder) {
    return new MariaDbOptions(
        folder, folder.resolve("server"), ServerChoice.AUTOMATIC, USUAL_FOLDERS, step -> {});
  }

  /**
   * Unpacks the bundled server elsewhere.
   *
   * @param changed a folder that may be shared, and may be read-only once the server is in it
   * @return changed options
   */
  public MariaDbOptions withServerFolder(Path changed) {
    return new MariaDbOptions(folder, changed, choice, systemFolders, progress);
  }

  /**
   * Settles which server program may run.
   *
   * @param changed the choice
   * @return changed options
   */
  public MariaDbOptions withChoice(ServerChoice changed) {
    return new MariaDbOptions(folder, serverFolder, changed, systemFolders, progress);
  }

  /**
   * Looks for the machine's own programs in the folders of a search path too, and there first.
   * Relative entries are left out: what runs must not depend on where the host was called.
   *
   * @param searchPath the value of the environment variable {@code PATH}, or null if it is not set
   * @return changed options
   */
  public MariaDbOptions withSearchPath(@Nullable String searchPath) {
    if (searchPath == null) {
      return this;
    }
    List<Path> all = new ArrayList<>();
    Arrays.stream(searchPath.split(File.pathSeparator))
        .filter(entry -> entry.startsWith("/"))
        .map(Path::of)
        .forEach(all::add);
    all.addAll(systemFolders);
    return new MariaDbOptions(folder, serverFolder, choice, all, progress);
  }

  /**
   * Tells someone how far the start is.
   *
   * @param changed told each step before it begins
   * @return changed options
   */
  public MariaDbOptions withProgress(Consumer<StartStep> changed) {
    return new MariaDbOptions(folder, serverFolder, choice, systemFolders, changed);
  }
}
