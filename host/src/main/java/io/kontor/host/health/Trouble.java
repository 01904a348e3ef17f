package io.kontor.host.health;

import io.kontor.api.error.KontorException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;

/**
 * Something that fails again and again: told once when it begins and once when it is over, so that
 * a night without a database is two lines of the log and not ten thousand.
 */
public final class Trouble {

  private final Logger log;
  private final String what;
  private final AtomicBoolean now = new AtomicBoolean();

  /** None yet. */
  public Trouble(Logger log, String what) {
    this.log = log;
    this.what = what;
  }

  /** It failed; what is known needs no stack trace. */
  public void met(Throwable error) {
    if (!now.compareAndSet(false, true)) {
      return;
    }
    if (error instanceof KontorException) {
      log.warn("{} for now: {}", what, error.getMessage());
    } else if (error instanceof IOException) {
      log.warn("{} for now: {}", what, error.getClass().getSimpleName());
    } else {
      log.error("{} for now", what, error);
    }
  }

  /** It worked. */
  public void over() {
    if (now.compareAndSet(true, false)) {
      log.warn("{}: this is over", what);
    }
  }
}
