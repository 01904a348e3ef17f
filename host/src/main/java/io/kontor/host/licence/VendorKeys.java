package io.kontor.host.licence;

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
 * another key the id of a trusted one, is left out and said; the others count. Immutable.
 */
public final class VendorKeys {

  private static final String BUILT_IN = "vendors.txt";

  private final Map<KeyId, VendorKey> keys = new LinkedHashMap<>();
  private final List<Message> problems = new ArrayList<>();

  private VendorKeys(List<VendorKey> keys) {
    keys.forEach(key -> trust(key, BUILT_IN));
  }

  /**
   * Trusts the given keys and no others.
   *
   * @param keys public keys
   * @return the vendors
   */
  public static VendorKeys of(VendorKey... keys) {
    return new VendorKeys(List.of(keys));
  }

  /**
   * Reads the vendors this installation trusts.
   *
   * @param folders {@code conf/vendors}; for a demo also the folder in its data folder where it
   *     keeps the key it made. A folder need not exist.
   * @return the vendors
   */
  public static VendorKeys read(List<Path> folders) {
    var vendors = new VendorKeys(builtIn());
    folders.forEach(vendors::readFolder);
    return vendors;
  }

  /**
   * Finds a trusted key.
   *
   * @param id its id
   * @return the key; empty if it is not trusted
   */
  public Optional<VendorKey> find(KeyId id) {
    return Optional.ofNullable(keys.get(id));
  }

  /**
   * All trusted keys.
   *
   * @return the built-in ones first, then by folder and file name
   */
  public List<VendorKey> all() {
    return List.copyOf(keys.values());
  }

  /**
   * What was wrong with files that were left out.
   *
   * @return one message for each such file
   */
  public List<Message> problems() {
    return List.copyOf(problems);
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

  private void readFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(".pub")).sorted().forEach(this::readFile);
    } catch (IOException e) {
      problems.add(Message.of(LicenceError.FILE, Map.of("file", folder)));
    }
  }

  private void readFile(Path file) {
    try {
      trust(KeyFile.readPublic(file), file.toString());
    } catch (KontorException broken) {
      problems.add(broken.problem());
    }
  }

  private void trust(VendorKey key, String source) {
    VendorKey known = keys.putIfAbsent(key.id(), key);
    if (known != null && !known.key().equals(key.key())) {
      problems.add(Message.of(LicenceError.BAD_KEY_FILE, Map.of("file", source)));
    }
  }
}
