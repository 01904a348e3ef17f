package io.kontor.host.people;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The key to the door for commands on a running host (L29): drawn at each start, readable by the
 * account that runs the host and by nobody else.
 */
public final class CommandToken {

  private static final String FILE = "command.token";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final String token = Secret.draw();

  /**
   * Where a running host is and how to come in.
   *
   * @param address the host's address
   * @param token sent as {@code Authorization: Bearer}
   */
  public record Door(URI address, String token) {

    @Override
    public String toString() {
      return "Door[" + address + "]";
    }
  }

  /** Whether a command holds the token. */
  public boolean opens(String offered) {
    return Secret.same(token, offered);
  }

  /**
   * Writes the file, in place of that of an earlier start.
   *
   * @param dataFolder the installation's {@code data/}
   * @param address where the host listens
   */
  public void write(Path dataFolder, URI address) {
    Path file = dataFolder.resolve(FILE);
    Path fresh = dataFolder.resolve(FILE + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.write(fresh, List.of(address.toString(), token));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new KontorException(
          PeopleError.TOKEN_FILE, Map.of("file", file, "problem", String.valueOf(e)), e);
    }
  }

  /** Reads the file as a command does; empty if no host has written one. */
  public static Optional<Door> read(Path dataFolder) {
    Path file = dataFolder.resolve(FILE);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return lines.size() < 2
          ? Optional.empty()
          : Optional.of(new Door(URI.create(lines.get(0)), lines.get(1)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new KontorException(
          PeopleError.TOKEN_UNREADABLE, Map.of("file", file, "problem", String.valueOf(e)), e);
    }
  }

  /** Takes the file away when the host stops. */
  public static void delete(Path dataFolder) {
    try {
      Files.deleteIfExists(dataFolder.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete the token file in " + dataFolder, e);
    }
  }
}
