package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds codes in texts and verifies them, offline. */
public final class CodeReader {

  /** Signed with every payload, so that no other signature of a vendor can pass for a code. */
  static final byte[] CONTEXT = "KONTOR-ACTIVATION-v1\0".getBytes(StandardCharsets.US_ASCII);

  private final VendorKeys vendors;

  /**
   * A reader that believes some vendors.
   *
   * @param vendors whose signatures count
   */
  public CodeReader(VendorKeys vendors) {
    this.vendors = vendors;
  }

  /**
   * Finds and verifies the codes in a text.
   *
   * @param text a code or a whole mail, quoted or wrapped as it may be
   * @return each code once; empty if there is none
   */
  public List<CheckedCode> read(String text) {
    return CodeFinder.find(text).stream().map(this::check).toList();
  }

  /**
   * Verifies one code.
   *
   * @param text the code and nothing else; case, blanks, hyphens and line breaks do not matter
   * @return what it says and whether the vendor wrote it
   */
  public CheckedCode check(String text) {
    String groups = CodeBlock.groups(text);
    Optional<byte[]> sealed = Base32.decode(text).filter(CodeLayout::isUndamaged);
    if (sealed.isEmpty()) {
      return new CheckedCode(groups, Integrity.DAMAGED, Optional.empty(), Optional.empty());
    }
    byte[] bytes = sealed.get();
    if (CodeLayout.version(bytes) != CodeLayout.VERSION) {
      return new CheckedCode(groups, Integrity.TOO_NEW, Optional.empty(), Optional.empty());
    }
    Optional<VendorKey> vendor = vendors.find(CodeLayout.keyId(bytes));
    Optional<ActivationCode> code = CodeLayout.read(bytes);
    return new CheckedCode(
        groups, integrity(bytes, code, vendor), code, vendor.map(VendorKey::vendor));
  }

  private static Integrity integrity(
      byte[] sealed, Optional<ActivationCode> code, Optional<VendorKey> vendor) {
    if (vendor.isEmpty()) {
      return Integrity.UNKNOWN_VENDOR;
    }
    boolean genuine = code.isPresent() && isSigned(sealed, vendor.get().key());
    return genuine ? Integrity.GENUINE : Integrity.FORGED;
  }

  private static boolean isSigned(byte[] sealed, PublicKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(CONTEXT);
      signature.update(CodeLayout.signedPart(sealed));
      return signature.verify(CodeLayout.signature(sealed));
    } catch (SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new KontorException(LicenceError.CRYPTOGRAPHY, Map.of(), e);
    }
  }
}
