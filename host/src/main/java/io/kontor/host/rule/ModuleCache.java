package io.kontor.host.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules on disk, because compiling costs a second at start. A file holds code that will
 * run: it carries a MAC over its name and content, and one whose MAC is wrong is not even looked at
 * (L13). A cache that cannot be read or written only costs time.
 */
public final class ModuleCache {

  private static final Logger LOG = LoggerFactory.getLogger(ModuleCache.class);
  private static final String SUFFIX = ".rules";
  private static final int MAC_LENGTH = 32;
  private static final int KEPT = 12;

  private final Path folder;
  private final SecretKeySpec key;

  /**
   * A cache in a folder.
   *
   * @param key known to this installation only
   */
  public ModuleCache(Path folder, byte[] key) {
    this.folder = folder;
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** Reads what was kept under a name; empty if there is nothing that can be trusted. */
  Optional<byte[]> read(String name) {
    Path file = folder.resolve(name + SUFFIX);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      byte[] all = Files.readAllBytes(file);
      byte[] module = Arrays.copyOfRange(all, Math.min(MAC_LENGTH, all.length), all.length);
      byte[] mac = Arrays.copyOf(all, Math.min(MAC_LENGTH, all.length));
      if (MessageDigest.isEqual(mac, mac(name, module))) {
        return Optional.of(module);
      }
      LOG.warn("Compiled rules in {} were not written by this installation; compiled anew", file);
    } catch (IOException e) {
      LOG.warn("Compiled rules in {} cannot be read; compiled anew: {}", file, e.toString());
    }
    return Optional.empty();
  }

  /** Keeps a module under a name. */
  void write(String name, byte[] module) {
    Path file = folder.resolve(name + SUFFIX);
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "rules", ".part");
      try {
        byte[] mac = mac(name, module);
        byte[] all = Arrays.copyOf(mac, mac.length + module.length);
        System.arraycopy(module, 0, all, mac.length, module.length);
        Files.write(part, all);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
      prune();
    } catch (IOException e) {
      LOG.warn("Compiled rules are not kept; the next start compiles again: {}", e.toString());
    }
  }

  private byte[] mac(String name, byte[] module) {
    try {
      Mac mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      mac.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return mac.doFinal(module);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + key.getAlgorithm(), e);
    }
  }

  /** Keeps the newest files only: an editor makes a new one with each change. */
  private void prune() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.toString().endsWith(SUFFIX))
              .sorted(Comparator.comparing(ModuleCache::modified).reversed())
              .toList();
    }
    for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
