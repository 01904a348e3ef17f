package io.kontor.host.plugin.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kontor.api.Message;
import io.kontor.host.plugin.PluginError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Signs and verifies plug-in JARs. {@code META-INF/KONTOR.SIG} lists the SHA-256 of every other
 * entry in the order of their names; the last line is an Ed25519 signature over the lines before
 * it. So a broken JAR can say which entry was touched.
 */
public final class JarSignature {

  static final String ENTRY = "META-INF/KONTOR.SIG";

  private static final String ALGORITHM = "Ed25519";

  private final Map<String, PublicKey> keys;

  /** Verifies against these keys, by key id. */
  public JarSignature(Map<String, PublicKey> keys) {
    this.keys = Map.copyOf(keys);
  }

  /**
   * What a verification found.
   *
   * @param unsigned whether there is no signature at all
   * @param keyId the key it was signed with; empty if there is no readable signature
   * @param problem what is wrong; empty if the signature holds
   */
  public record Finding(boolean unsigned, String keyId, Optional<Message> problem) {}

  /**
   * Signs a plug-in as its vendor does, in place; an old signature is replaced. What no host would
   * load is not signed.
   *
   * @return why it was not signed; empty if it was
   */
  public static Optional<Message> signPlugin(Path jar, String keyId, PrivateKey key) {
    String file = jar.getFileName().toString();
    Optional<Message> refused = JarInspection.of(jar, file).problems().stream().findFirst();
    if (refused.isPresent()) {
      return refused;
    }
    try {
      sign(jar, keyId, key);
      return Optional.empty();
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      return Optional.of(
          message(PluginError.NOT_SIGNED, file, Map.of("problem", String.valueOf(e.getMessage()))));
    }
  }

  /** Signs a JAR in place; an old signature is replaced. */
  static void sign(Path jar, String keyId, PrivateKey key)
      throws IOException, GeneralSecurityException {
    Path signed = Files.createTempFile(jar.toAbsolutePath().getParent(), "signing", ".tmp");
    try {
      try (var in = new ZipFile(jar.toFile());
          var out = new ZipOutputStream(Files.newOutputStream(signed))) {
        copy(in, out);
        var list = new SignedList(keyId, hashes(in));
        out.putNextEntry(new ZipEntry(ENTRY));
        out.write(list.text(signatureOf(list, key)).getBytes(UTF_8));
        out.closeEntry();
      }
      keepRights(jar, signed);
      Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(signed);
    }
  }

  /** A fresh file is its owner's alone; whoever could read the JAR shall go on reading it. */
  private static void keepRights(Path jar, Path signed) throws IOException {
    if (jar.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(signed, Files.getPosixFilePermissions(jar));
    }
  }

  /**
   * Verifies a JAR.
   *
   * @param file what people call it
   */
  public Finding verify(Path jar, String file) {
    try (var zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(ENTRY);
      if (entry == null) {
        return new Finding(true, "", Optional.of(message(PluginError.UNSIGNED, file, Map.of())));
      }
      try (var in = zip.getInputStream(entry)) {
        String text = new String(in.readAllBytes(), UTF_8);
        return SignedList.parse(text)
            .map(signed -> check(signed, zip, file))
            .orElseGet(() -> forged("", file));
      }
    } catch (IOException e) {
      return new Finding(
          false, "", Optional.of(JarInspection.damaged(file, String.valueOf(e.getMessage()))));
    }
  }

  private Finding check(SignedList.Signed signed, ZipFile zip, String file) {
    SignedList list = signed.list();
    PublicKey key = keys.get(list.keyId());
    if (key == null) {
      return found(list, message(PluginError.SIGNATURE_FOREIGN, file, Map.of("key", list.keyId())));
    }
    if (!holds(signed, key)) {
      return forged(list.keyId(), file);
    }
    return new Finding(false, list.keyId(), difference(list.hashes(), hashes(zip), file));
  }

  private static Finding found(SignedList list, Message problem) {
    return new Finding(false, list.keyId(), Optional.of(problem));
  }

  private static Finding forged(String keyId, String file) {
    return new Finding(
        false,
        keyId,
        Optional.of(message(PluginError.SIGNATURE_FORGED, file, Map.of("key", keyId))));
  }

  private static Optional<Message> difference(
      SortedMap<String, String> signed, SortedMap<String, String> found, String file) {
    for (var entry : found.entrySet()) {
      String name = entry.getKey();
      if (!signed.containsKey(name)) {
        return Optional.of(message(PluginError.ENTRY_ADDED, file, Map.of("entry", name)));
      }
      if (!entry.getValue().equals(signed.get(name))) {
        return Optional.of(message(PluginError.ENTRY_CHANGED, file, Map.of("entry", name)));
      }
    }
    return signed.keySet().stream()
        .filter(name -> !found.containsKey(name))
        .findFirst()
        .map(name -> message(PluginError.ENTRY_MISSING, file, Map.of("entry", name)));
  }

  private static Message message(PluginError code, String file, Map<String, String> more) {
    var values = new TreeMap<String, String>(more);
    values.put("file", file);
    return Message.of(code, values);
  }

  /** Folders have no content, and no loader asks for them: they are not part of what is signed. */
  private static SortedMap<String, String> hashes(ZipFile zip) {
    var hashes = new TreeMap<String, String>();
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      if (!entry.isDirectory() && !entry.getName().equals(ENTRY)) {
        try (var in = zip.getInputStream(entry)) {
          hashes.put(entry.getName(), Sha256.hex(in));
        } catch (IOException e) {
          // An entry that cannot be unpacked has no hash, so it differs from the signed one.
          hashes.put(entry.getName(), "unreadable");
        }
      }
    }
    return hashes;
  }

  private static void copy(ZipFile in, ZipOutputStream out) throws IOException {
    for (ZipEntry entry : in.stream().map(ZipEntry.class::cast).toList()) {
      if (!entry.getName().equals(ENTRY)) {
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        try (var content = in.getInputStream(entry)) {
          content.transferTo(out);
        }
        out.closeEntry();
      }
    }
  }

  private static byte[] signatureOf(SignedList list, PrivateKey key)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(ALGORITHM);
    signature.initSign(key);
    signature.update(list.signedText().getBytes(UTF_8));
    return signature.sign();
  }

  private static boolean holds(SignedList.Signed signed, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(signed.list().signedText().getBytes(UTF_8));
      return signature.verify(Base64.getDecoder().decode(signed.signature()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
