package io.kontor.host.licence.code;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** Small text files, written as a whole or not at all. */
public final class TextFile {

  /** Who may read a file. */
  enum Readers {
    OWNER("rw-------"),
    ALL("rw-r--r--");

    private final Set<PosixFilePermission> permissions;

    Readers(String permissions) {
      this.permissions = PosixFilePermissions.fromString(permissions);
    }
  }

  /** A mail with a code is a few kilobytes; nobody pastes a film by mistake. */
  private static final long LARGEST = 1_000_000;

  private TextFile() {}

  /** The text of a file. */
  public static String read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new KontorException(LicenceError.FILE_TOO_LARGE, Map.of("file", file));
      }
      return decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", file), e);
    }
  }

  /** A mail saved by an old program may be Latin-1; the code itself is ASCII in both. */
  public static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Fails if the file exists. The rights are there before the first byte is. */
  static void writeNew(Path file, String text, Readers readers) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var options = Set.of(CREATE_NEW, WRITE);
      try (FileChannel out = FileChannel.open(file, options, rights(file, readers))) {
        out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        out.force(true);
      }
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", file), e);
    }
  }

  /** Writes the file anew; whoever reads it meets the old text or the new one. */
  public static void replace(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      writeNew(fresh, text, Readers.ALL);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", file), e);
    }
  }

  /** Whether others than the owner can read a file; false where the system knows no such rights. */
  static boolean isOpenToOthers(Path file) {
    try {
      return knowsRights(file)
          && !Readers.OWNER.permissions.containsAll(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", file), e);
    }
  }

  private static FileAttribute<?>[] rights(Path file, Readers readers) {
    return knowsRights(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(readers.permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsRights(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
