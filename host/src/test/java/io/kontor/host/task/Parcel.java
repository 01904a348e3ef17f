package io.kontor.host.task;

import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.time.ZoneId;
import java.util.List;

/** The fact of the tests: something that may wait to be sent, and may be lost. */
public record Parcel(boolean waiting, boolean lost) {

  /** The kind of such subjects. */
  public static final String KIND = "parcel";

  /** A parcel that waits. */
  public static Subject waiting(String id) {
    return subject(id, new Parcel(true, false));
  }

  /** A parcel that no longer waits. */
  public static Subject sent(String id) {
    return subject(id, new Parcel(false, false));
  }

  /** A parcel that is lost. */
  public static Subject lost(String id) {
    return subject(id, new Parcel(true, true));
  }

  /** A parcel of the source {@code depot}. */
  public static Subject subject(String id, Parcel parcel) {
    return in("depot", id, parcel);
  }

  /** A parcel of any source. */
  public static Subject in(String source, String id, Parcel parcel) {
    return new Subject(
        new SubjectRef(KIND, source, id),
        parcel,
        "No " + id,
        ZoneId.of("Europe/Berlin"),
        List.of());
  }
}
