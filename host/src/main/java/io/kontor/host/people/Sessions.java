package io.kontor.host.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in. A session ends after half an hour without a request, and with the host. */
public final class Sessions {

  /** A session ends after this time without a request. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  private final Clock clock;
  private final Map<String, Session> open = new ConcurrentHashMap<>();
  private final String key = Secret.draw();

  /** No sessions yet. */
  public Sessions(Clock clock) {
    this.clock = clock;
  }

  /** What a browser is given before anybody signs in: it names nothing that is stored. */
  public String strangerId() {
    return Secret.draw();
  }

  /** The session of a browser. */
  public Optional<Session> find(String id) {
    Session session = open.get(id);
    if (session == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (!now.isBefore(session.lastSeen().plus(IDLE))) {
      open.remove(id);
      return Optional.empty();
    }
    session.seen(now);
    return Optional.of(session);
  }

  /** A new session, always with an id that nobody had before. */
  public Session begin(String person) {
    Instant now = clock.instant();
    open.values().removeIf(session -> !now.isBefore(session.lastSeen().plus(IDLE)));
    var session = new Session(Secret.draw(), person, now);
    open.put(session.id(), session);
    return session;
  }

  /** Signs out. */
  public void end(String id) {
    open.remove(id);
  }

  /** Signs out everywhere. */
  public void endAllOf(String person) {
    open.values().removeIf(session -> session.person().equals(person));
  }

  /** The token that must come with every change from the browser that holds this id. */
  public String formToken(String id) {
    return Secret.sign(key, id);
  }

  /** Whether a form came from a page given to the browser that holds this id. */
  public boolean sameForm(String id, String token) {
    return Secret.same(formToken(id), token);
  }
}
