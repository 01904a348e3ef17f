package io.kontor.host.profile;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.host.condition.Condition;
import io.kontor.host.config.Node.Scalar;
import io.kontor.host.config.Place;
import java.util.Set;

/** Understands one line of {@code when} or {@code until}. */
@FunctionalInterface
public interface SentenceReader {

  /**
   * Reads a sentence.
   *
   * @throws io.kontor.api.error.KontorException with a suggestion, if it is none
   */
  Condition<?, ?> read(String sentence, Context context);

  /** The keys of the sources from which subjects of a kind come; empty if nobody can say. */
  default Set<String> sources(String watch) {
    return Set.of();
  }

  /**
   * Where in a file the column lies that a problem of a sentence names; where the sentence begins,
   * if it does not stand there as it is read.
   */
  static Place place(Scalar sentence, Message problem, String file) {
    Place start = sentence.place();
    String line = file.lines().skip(start.line() - 1L).findFirst().orElse("");
    int at = line.indexOf(sentence.text(), start.column() - 1);
    String column = problem.values().getOrDefault("column", "");
    return at >= 0 && column.matches("[1-9][0-9]{0,3}")
        ? new Place(start.file(), start.line(), at + Integer.parseInt(column))
        : start;
  }

  /**
   * What a sentence can refer to.
   *
   * @param language the language it is written in
   * @param watch the kind of subject its profile watches
   * @param shops the shops its profile watches; empty for all
   */
  record Context(Language language, String watch, Set<String> shops) {}
}
