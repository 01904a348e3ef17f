package io.kontor.mariadb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder of one server: its data, and the files beside the data. */
final class DataFolder {

  private static final List<String> FULL_DISK =
      List.of(
          "no space left on device",
          "errcode: 28",
          "failed with error 28",
          "out of disk space",
          "disk is full",
          "disk full");
  private static final FileAttribute<?> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int LOG_TAIL_LINES = 20;
  private static final int LOG_TAIL_BYTES = 8_192;

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /** Makes the folder if need be. */
  static DataFolder open(Path wanted) {
    try {
      Files.createDirectories(wanted);
      // The real path, so that a server left behind is known again by whatever symbolic link the
      // host comes.
      DataFolder folder = new DataFolder(wanted.toRealPath());
      Files.createDirectories(folder.temporary(), OWNER_ALONE);
      return folder;
    } catch (IOException e) {
      throw new DataFolder(wanted).refused(e);
    }
  }

  Path root() {
    return root;
  }

  Path data() {
    return root.resolve("data");
  }

  Path newData() {
    return root.resolve("data.new");
  }

  /**
   * A server that starts deletes what it finds of temporary tables, those of other servers as well,
   * so each has a place of its own.
   */
  Path temporary() {
    return root.resolve("tmp");
  }

  Path lockFile() {
    return root.resolve("instance.lock");
  }

  Path serverLog() {
    return root.resolve("mariadbd.log");
  }

  Path bootstrapLog() {
    return root.resolve("bootstrap.log");
  }

  Path portFile() {
    return data().resolve("m.port");
  }

  private Path secretFile() {
    return root.resolve("db.secret");
  }

  private Path versionFile() {
    return root.resolve("data.version");
  }

  boolean hasData() {
    return Files.isDirectory(data().resolve("mysql"));
  }

  /** Whether it is noted here which server wrote the data last. */
  boolean knowsWriter() {
    return Files.exists(versionFile());
  }

  /** Which server wrote the data; empty if there is none. */
  Optional<ServerVersion> writtenBy() {
    if (!hasData()) {
      return Optional.empty();
    }
    return Optional.of(knowsWriter() ? noted() : traced());
  }

  private ServerVersion noted() {
    String text = read(versionFile());
    return ServerVersion.parse(text)
        .orElseThrow(
            () ->
                refused(
                    "data.version holds '" + text + "' instead of a version like 11.4.5", null));
  }

  private ServerVersion traced() {
    try {
      return new WriterTraces(data())
          .newest()
          .orElseThrow(
              () ->
                  new MariaDbException(
                      MariaDbException.Reason.WRITER_UNKNOWN, Map.of("folder", toString())));
    } catch (IOException e) {
      throw refused(e);
    }
  }

  void writeVersion(ServerVersion version) throws IOException {
    Path fresh = root.resolve("data.version.new");
    Files.writeString(fresh, version + "\n");
    Files.move(fresh, versionFile(), StandardCopyOption.ATOMIC_MOVE);
  }

  String secret() {
    if (!Files.exists(secretFile())) {
      throw new MariaDbException(
          MariaDbException.Reason.SECRET_WRONG, Map.of("folder", toString()));
    }
    return read(secretFile());
  }

  void writeSecret(String secret) throws IOException {
    Files.deleteIfExists(secretFile());
    Files.createFile(
        secretFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secretFile(), secret);
  }

  private String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw refused(e);
    }
  }

  static String tail(Path log) {
    try {
      byte[] bytes = Files.readAllBytes(log);
      int from = Math.max(0, bytes.length - LOG_TAIL_BYTES);
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
      List<String> lines = text.lines().toList();
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }

  /** Whether a server's or the system's words mean that the disk is full. */
  static boolean tellsOfFullDisk(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return FULL_DISK.stream().anyMatch(lower::contains);
  }

  /** The line by which a server tells that the disk is full, without its date. */
  static String lineOfFullDisk(String log) {
    return log.lines()
        .filter(DataFolder::tellsOfFullDisk)
        .findFirst()
        .map(line -> line.replaceFirst("^.*\\[ERROR] ", ""))
        .orElse(log);
  }

  void requireSpace(Path where, long megabytes) throws IOException {
    long free = Files.getFileStore(where).getUsableSpace() / (1024 * 1024);
    if (free < megabytes) {
      throw noSpace(where + " needs " + megabytes + " MB and has " + free + " MB", null);
    }
  }

  MariaDbException noSpace(String details, @Nullable Throwable cause) {
    return new MariaDbException(
        MariaDbException.Reason.NO_SPACE, Map.of("folder", toString(), "details", details), cause);
  }

  MariaDbException refused(IOException cause) {
    return tellsOfFullDisk(cause.toString())
        ? noSpace(cause.toString(), cause)
        : refused(cause.toString(), cause);
  }

  private MariaDbException refused(String details, @Nullable Throwable cause) {
    return new MariaDbException(
        MariaDbException.Reason.FOLDER_REFUSED,
        Map.of("folder", toString(), "details", details),
        cause);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
