package io.kontor.host.plugin.jar;

import io.kontor.api.Message;
import io.kontor.host.plugin.Origin;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Trusts what was built in this clone, what a trusted vendor signed, the dev folder, and unsigned
 * JARs if the operator says so. A broken or foreign signature is never taken for none.
 */
public final class VendorTrust implements Trust {

  private final Supplier<Set<String>> builtHere;
  private final Supplier<Map<String, PublicKey>> vendorKeys;
  private final boolean allowUnsigned;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  /** What a JAR's signature is worth, by the keys that were trusted then. */
  private record Verified(Map<String, PublicKey> keys, JarSignature.Finding finding) {}

  /**
   * Trust by these rules.
   *
   * @param builtHere the SHA-256 values, in hex, that the build of this clone wrote; read each time
   * @param vendorKeys Ed25519 keys by key id; read each time
   */
  public VendorTrust(
      Supplier<Set<String>> builtHere,
      Supplier<Map<String, PublicKey>> vendorKeys,
      boolean allowUnsigned) {
    this.builtHere = builtHere;
    this.vendorKeys = vendorKeys;
    this.allowUnsigned = allowUnsigned;
  }

  @Override
  public Decision decide(Jar jar) {
    if (jar.origin() == Origin.DEV) {
      return new Decision(true, Message.of("plugin.trust.dev"));
    }
    if (builtHere.get().contains(jar.sha256())) {
      return new Decision(true, Message.of("plugin.trust.built"));
    }
    JarSignature.Finding finding = finding(jar, vendorKeys.get());
    Optional<Message> problem = finding.problem();
    if (problem.isEmpty()) {
      return new Decision(true, new Message("plugin.trust.signed", Map.of("key", finding.keyId())));
    }
    if (finding.unsigned() && allowUnsigned) {
      return new Decision(true, Message.of("plugin.trust.unsigned"));
    }
    return new Decision(false, problem.get());
  }

  private JarSignature.Finding finding(Jar jar, Map<String, PublicKey> keys) {
    return verified
        .compute(
            jar.sha256(),
            (sha, before) ->
                before != null && before.keys().equals(keys)
                    ? before
                    : new Verified(keys, new JarSignature(keys).verify(jar.copy(), jar.file())))
        .finding();
  }
}
