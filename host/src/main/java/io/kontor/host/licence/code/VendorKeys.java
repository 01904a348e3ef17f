package io.kontor.host.licence.code;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The vendors whose signatures this installation believes: those built in, and those whose {@code
 * *.pub} file the operator put into a trusted folder. A file that cannot be read, or that gives
 * another key the id of a trusted one, is left out and said; the others count. The folders are read
 * whenever a key is asked for, so that a file put there counts at once. Safe for use by several
 * threads.
 */
public final class VendorKeys {

  private static final String BUILT_IN = "vendors.txt";

  private final List<VendorKey> always;
  private final List<Path> folders;

  /** What was found at one moment. */
  private record Found(Map<KeyId, VendorKey> keys, List<Message> problems) {}

  private VendorKeys(List<VendorKey> always, List<Path> folders) {
    this.always = List.copyOf(always);
    this.folders = List.copyOf(folders);
  }

  /**
   * Trusts the given keys and no others.
   *
   * @param keys public keys
   * @return the vendors
   */
  public static VendorKeys of(VendorKey... keys) {
    return new VendorKeys(List.of(keys), List.of());
  }

  /**
   * The vendors this installation trusts.
   *
   * @param folders {@code conf/vendors}; for a demo also the folder in its data folder where it
   *     keeps the key it made. A folder need not exist.
   * @return the vendors
   */
  public static VendorKeys in(List<Path> folders) {
    return new VendorKeys(builtIn(), folders);
  }

  /**
   * Finds a trusted key.
   *
   * @param id its id
   * @return the key; empty if it is not trusted
   */
  public Optional<VendorKey> find(KeyId id) {
    return Optional.ofNullable(read().keys().get(id));
  }

  /**
   * All trusted keys.
   *
   * @return the built-in ones first, then by folder and file name
   */
  public List<VendorKey> all() {
    return List.copyOf(read().keys().values());
  }

  /**
   * What was wrong with files that were left out.
   *
   * @return one message for each such file
   */
  public List<Message> problems() {
    return List.copyOf(read().problems());
  }

  private static List<VendorKey> builtIn() {
    try (InputStream in = VendorKeys.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(BUILT_IN + " is missing in the JAR");
      }
      return KeyFile.publicKeys(TextFile.decode(in.readAllBytes()), BUILT_IN);
    } catch (IOException e) {
      throw new KontorException(LicenceError.FILE, Map.of("file", BUILT_IN), e);
    }
  }

  private Found read() {
    var found = new Found(new LinkedHashMap<>(), new ArrayList<>());
    always.forEach(key -> trust(key, BUILT_IN, found));
    folders.forEach(folder -> readFolder(folder, found));
    return found;
  }

  private static void readFolder(Path folder, Found found) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".pub"))
          .sorted()
          .forEach(file -> readFile(file, found));
    } catch (IOException e) {
      found.problems().add(Message.of(LicenceError.FILE, Map.of("file", folder)));
    }
  }

  private static void readFile(Path file, Found found) {
    try {
      trust(KeyFile.readPublic(file), file.toString(), found);
    } catch (KontorException broken) {
      found.problems().add(broken.problem());
    }
  }

  private static void trust(VendorKey key, String source, Found found) {
    VendorKey known = found.keys().putIfAbsent(key.id(), key);
    if (known != null && !known.key().equals(key.key())) {
      found.problems().add(Message.of(LicenceError.BAD_KEY_FILE, Map.of("file", source)));
    }
  }
}
