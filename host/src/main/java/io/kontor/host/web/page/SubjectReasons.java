package io.kontor.host.web.page;

import io.kontor.api.Message;
import io.kontor.api.Text;
import io.kontor.api.condition.Verdict;
import io.kontor.api.subject.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Why the active profiles fire for a subject, or do not. */
@FunctionalInterface
public interface SubjectReasons {

  /** The answers of all active profiles that watch it. */
  List<Why> of(SubjectRef subject);

  /**
   * One profile's answer.
   *
   * @param profile its id
   * @param title what people call it
   * @param verdict whether it fires
   * @param lines its sentences: lines of one list all hold, one of several lists must
   * @param changesAt when that can change by itself
   * @param failed what kept it from being asked
   */
  record Why(
      String profile,
      Text title,
      Verdict verdict,
      List<List<Asked>> lines,
      Optional<Instant> changesAt,
      Optional<Message> failed) {

    /** Copies the lines. */
    public Why {
      lines = lines.stream().map(List::copyOf).toList();
    }
  }

  /** One sentence, whether it holds, and the value seen. */
  record Asked(Text sentence, Verdict verdict, Text seen) {}
}
