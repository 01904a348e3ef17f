package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Key files: a line that names vendor and key, then the key in base64 (X.509 for a public key,
 * PKCS#8 for a private one). Other lines that begin with {@code #} and empty lines do not count.
 *
 * <pre>
 * # vendor: Muster GmbH, key: 1a2b3c4d
 * MCowBQYDK2VwAyEA…
 * </pre>
 */
public final class KeyFile {

  private static final Pattern COMMENT =
      Pattern.compile("#\\s*vendor:\\s*(?<vendor>\\S.*?),\\s*key:\\s*(?<id>\\S+)\\s*");
  private static final Pattern VENDOR = Pattern.compile("[^\\p{Cntrl},]{1,80}");

  private record Entry(String vendor, KeyId id, String base64) {

    byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
      return vendor + " " + id;
    }
  }

  private KeyFile() {}

  /**
   * Reads a public key.
   *
   * @param file a {@code .pub} file
   * @return the key
   */
  public static VendorKey readPublic(Path file) {
    List<VendorKey> keys = publicKeys(TextFile.read(file), file.toString());
    if (keys.size() != 1) {
      throw bad(file.toString());
    }
    return keys.get(0);
  }

  /**
   * Reads a private key.
   *
   * @param file a {@code .key} file that only its owner may read
   * @return the key
   */
  public static SigningKey readPrivate(Path file) {
    List<Entry> entries = entries(TextFile.read(file), file.toString());
    if (TextFile.isOpenToOthers(file)) {
      throw new KontorException(LicenceError.KEY_OPEN, Map.of("file", file));
    }
    if (entries.size() != 1) {
      throw bad(file.toString());
    }
    Entry entry = entries.get(0);
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      var key = factory.generatePrivate(new PKCS8EncodedKeySpec(entry.bytes()));
      return new SigningKey(entry.vendor(), entry.id(), key);
    } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
      throw bad(file.toString());
    }
  }

  static List<VendorKey> publicKeys(String text, String source) {
    var keys = new ArrayList<VendorKey>();
    for (Entry entry : entries(text, source)) {
      try {
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        var key = factory.generatePublic(new X509EncodedKeySpec(entry.bytes()));
        var vendor = new VendorKey(entry.vendor(), key);
        if (!vendor.id().equals(entry.id())) {
          throw bad(source);
        }
        keys.add(vendor);
      } catch (GeneralSecurityException | IllegalArgumentException notAKey) {
        throw bad(source);
      }
    }
    return keys;
  }

  static String text(String vendor, KeyId id, Key key) {
    String base64 = Base64.getEncoder().encodeToString(key.getEncoded());
    return "# vendor: " + vendor + ", key: " + id + "\n" + base64 + "\n";
  }

  static boolean isVendorName(String vendor) {
    return !vendor.isBlank() && VENDOR.matcher(vendor).matches();
  }

  private static List<Entry> entries(String text, String source) {
    var entries = new ArrayList<Entry>();
    Matcher named = COMMENT.matcher("");
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("#")) {
        Matcher comment = COMMENT.matcher(line);
        named = comment.matches() ? comment : named;
      } else if (!line.isEmpty()) {
        entries.add(entry(named, line, source));
        named = COMMENT.matcher("");
      }
    }
    return entries;
  }

  private static Entry entry(Matcher named, String base64, String source) {
    if (!named.matches()) {
      throw bad(source);
    }
    KeyId id = KeyId.parse(named.group("id")).orElseThrow(() -> bad(source));
    return new Entry(named.group("vendor"), id, base64);
  }

  /** Without a cause: the text of a broken private key belongs into no log. */
  private static KontorException bad(String source) {
    return new KontorException(LicenceError.BAD_KEY_FILE, Map.of("file", source));
  }
}
