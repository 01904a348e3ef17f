package io.kontor.host.licence.code;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;

/** Vendors and codes for the tests of this room and of those around it. */
public final class Sample {

  public static final InstallationId HERE = new InstallationId(0x3f2a91bc0d4477e0L);
  public static final Vendor MUSTER = vendor("Muster GmbH");
  public static final Vendor STRANGER = vendor("Fremd AG");

  /** A vendor with both halves of a key. */
  public record Vendor(VendorKey key, SigningKey signing) {

    public String issue(CodeOf code) {
      return signing.issue(code.signedWith(key.id()));
    }

    public String publicKeyFile() {
      return KeyFile.text(key.vendor(), key.id(), key.key());
    }
  }

  /** A code that is changed step by step; premium for auftragsmanager in 2026 to begin with. */
  public record CodeOf(
      String plugin,
      String edition,
      LocalDate from,
      Optional<LocalDate> until,
      Optional<InstallationId> installation,
      int shops) {

    public static CodeOf auftragsmanager() {
      return new CodeOf(
          "auftragsmanager",
          "premium",
          LocalDate.of(2026, 1, 1),
          Optional.of(LocalDate.of(2026, 12, 31)),
          Optional.empty(),
          0);
    }

    public CodeOf plugin(String changed) {
      return new CodeOf(changed, edition, from, until, installation, shops);
    }

    public CodeOf edition(String changed) {
      return new CodeOf(plugin, changed, from, until, installation, shops);
    }

    public CodeOf from(String changed) {
      return new CodeOf(plugin, edition, LocalDate.parse(changed), until, installation, shops);
    }

    public CodeOf until(String changed) {
      var day = Optional.of(LocalDate.parse(changed));
      return new CodeOf(plugin, edition, from, day, installation, shops);
    }

    public CodeOf unlimited() {
      return new CodeOf(plugin, edition, from, Optional.empty(), installation, shops);
    }

    public CodeOf installation(InstallationId changed) {
      return new CodeOf(plugin, edition, from, until, Optional.of(changed), shops);
    }

    public CodeOf shops(int changed) {
      return new CodeOf(plugin, edition, from, until, installation, changed);
    }

    ActivationCode signedWith(KeyId key) {
      return new ActivationCode(
          key, 1001, plugin, edition, "K-10042 Müller & Söhne", from, until, installation, shops);
    }
  }

  private Sample() {}

  static Vendor vendor(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var key = new VendorKey(name, pair.getPublic());
      return new Vendor(key, new SigningKey(name, key.id(), pair.getPrivate()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ActivationCode random(Random random, KeyId key) {
    LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(30_000));
    return new ActivationCode(
        key,
        random.nextLong(1L << 32),
        letters(random, "abcdefghijklmnopqrstuvwxyz0123456789", 64),
        letters(random, "BasicProüß0123456789", 32),
        letters(random, "aäöü ßéèìòЖ日😀z", 50) + ".",
        from,
        random.nextBoolean() ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(9000))),
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new InstallationId(random.nextLong())),
        random.nextInt(0x10000));
  }

  /** The code with another signature and a checksum that fits. */
  public static String forged(String code) {
    byte[] sealed = Base32.decode(code).orElseThrow();
    sealed[sealed.length - 3] ^= 1;
    return sealedAgain(sealed);
  }

  /** The code in a form of a later Kontor. */
  public static String tooNew(String code) {
    byte[] sealed = Base32.decode(code).orElseThrow();
    sealed[2]++;
    return sealedAgain(sealed);
  }

  private static String sealedAgain(byte[] sealed) {
    byte[] signed = CodeLayout.signedPart(sealed);
    return Base32.encode(CodeLayout.seal(signed, CodeLayout.signature(sealed)));
  }

  private static String letters(Random random, String alphabet, int most) {
    int[] letters = alphabet.codePoints().toArray();
    var text = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
