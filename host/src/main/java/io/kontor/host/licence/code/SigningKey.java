package io.kontor.host.licence.code;

import io.kontor.api.error.KontorException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Map;

/**
 * A vendor's private key, with which codes are issued.
 *
 * @param vendor the vendor's name
 * @param id which of the vendor's keys
 * @param key the key itself
 */
public record SigningKey(String vendor, KeyId id, PrivateKey key) {

  /**
   * Issues a code.
   *
   * @param code what it states; must name this key
   * @return the code in groups of five
   */
  public String issue(ActivationCode code) {
    if (!code.keyId().equals(id)) {
      throw new KontorException(
          LicenceError.BAD_VALUE, Map.of("field", "keyId", "value", code.keyId()));
    }
    byte[] payload = CodeLayout.payload(code);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(CodeReader.CONTEXT);
      signature.update(payload);
      return CodeBlock.groups(Base32.encode(CodeLayout.seal(payload, signature.sign())));
    } catch (GeneralSecurityException e) {
      throw new KontorException(LicenceError.CRYPTOGRAPHY, Map.of(), e);
    }
  }

  /** Names the key without showing it. */
  @Override
  public String toString() {
    return "SigningKey[" + vendor + ", " + id + "]";
  }
}
