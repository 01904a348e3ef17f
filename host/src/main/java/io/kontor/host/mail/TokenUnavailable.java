package io.kontor.host.mail;

import io.kontor.api.error.KontorException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The sign-in service gives no access right now, and may later. */
final class TokenUnavailable extends KontorException {

  private static final long serialVersionUID = 1L;

  private final transient Optional<Duration> retryAfter;

  TokenUnavailable(Map<String, ?> values, Optional<Duration> retryAfter) {
    super(MailError.TOKEN_UNREACHABLE, values);
    this.retryAfter = retryAfter;
  }

  /** The shortest wait the service asked for. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
