package io.kontor.host.people;

import io.kontor.api.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may come in, as stored.
 *
 * @param name how the person signs in
 * @param passwordHash Argon2id; empty until a password was set
 * @param failures wrong passwords since the last right one
 * @param lockedUntil no try before
 * @param setUp the set-up link that is open
 * @param language the language chosen
 */
public record Account(
    String name,
    Optional<String> passwordHash,
    int failures,
    Optional<Instant> lockedUntil,
    Optional<SetUpLink> setUp,
    Optional<Language> language) {

  /**
   * An open set-up link.
   *
   * @param tokenHash SHA-256 of its token
   * @param until its end
   * @param kept whether the next start leaves it open instead of making one of its own
   */
  public record SetUpLink(String tokenHash, Instant until, boolean kept) {}
}
