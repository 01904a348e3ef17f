package io.kontor.host.people;

import io.kontor.api.Message;
import java.time.Instant;
import java.util.List;

/** Somebody who is signed in, at one browser. */
public final class Session {

  private final String id;
  private final String person;
  private Instant lastSeen;
  private List<Message> notices = List.of();

  Session(String id, String person, Instant now) {
    this.id = id;
    this.person = person;
    this.lastSeen = now;
  }

  /** What the browser's cookie holds. */
  public String id() {
    return id;
  }

  /** The name of the account. */
  public String person() {
    return person;
  }

  /** Leaves a sentence for the next page. */
  public synchronized void leave(Message message) {
    notices = List.of(message);
  }

  /** Takes the sentences left for this page. */
  public synchronized List<Message> takeNotices() {
    List<Message> left = notices;
    notices = List.of();
    return left;
  }

  synchronized Instant lastSeen() {
    return lastSeen;
  }

  synchronized void seen(Instant now) {
    lastSeen = now;
  }
}
