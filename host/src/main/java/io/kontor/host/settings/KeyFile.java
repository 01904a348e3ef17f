package io.kontor.host.settings;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The file that holds the key of all secrets: 32 random bytes, readable by its owner alone. */
public final class KeyFile {

  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyFile() {}

  /** Reads the key; makes one if there is no such file yet. */
  public static SecretKey readOrCreate(Path file) {
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      requireOwnerOnly(file);
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length != KEY_BYTES) {
        throw broken(file, key.length + " bytes", null);
      }
      return new SecretKeySpec(key, "AES");
    } catch (IOException | IllegalArgumentException e) {
      throw broken(file, e.getClass().getSimpleName(), e);
    }
  }

  private static void make(Path file) {
    try {
      create(file);
    } catch (IOException e) {
      throw new KontorException(
          SettingsError.KEY_FILE_NOT_MADE,
          Map.of("file", file, "problem", String.valueOf(e.getMessage())),
          e);
    }
  }

  private static void create(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    if (!OWNER_ONLY.containsAll(rights)) {
      throw new KontorException(
          SettingsError.KEY_FILE_OPEN,
          Map.of("file", file, "rights", PosixFilePermissions.toString(rights)));
    }
  }

  private static KontorException broken(
      Path file, String problem, @org.jspecify.annotations.Nullable Throwable cause) {
    return new KontorException(
        SettingsError.KEY_FILE_BROKEN, Map.of("file", file, "problem", problem), cause);
  }
}
