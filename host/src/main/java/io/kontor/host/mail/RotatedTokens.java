package io.kontor.host.mail;

import java.util.Optional;

/**
 * Refresh tokens that a sign-in service gave in place of the one a person entered. The service may
 * let the older one run out, so the newest is the one that counts.
 */
@FunctionalInterface
public interface RotatedTokens {

  /** Keeps the token that replaces the account's one from now on. */
  void keep(MailAccount account, String token);

  /** The newest token that descends from the one entered; empty if there is none. */
  default Optional<String> newest(MailAccount account) {
    return Optional.empty();
  }
}
