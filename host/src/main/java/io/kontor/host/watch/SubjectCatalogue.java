package io.kontor.host.watch;

import io.kontor.api.Language;
import io.kontor.api.Message;
import io.kontor.api.subject.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Subjects of one kind as people look at them. Who implements it knows what the subjects are; who
 * asks sees labels and values only.
 */
public interface SubjectCatalogue {

  /** The kind, for example {@code order}. */
  String kind();

  /** Subjects that fit, newest first; a source that is away keeps no other from being searched. */
  Found search(Query query);

  /** All that is known of one subject. */
  Optional<Sheet> find(SubjectRef ref, Language language);

  /**
   * What a reader looks for.
   *
   * @param text a number, a name, a part of one; empty for all
   * @param after the key of the last row already shown; empty for the beginning
   * @param limit at most so many rows
   * @param language the reader's
   */
  record Query(String text, Optional<String> after, int limit, Language language) {}

  /**
   * What was found.
   *
   * @param rows newest first
   * @param away sources that could not be asked, and why
   */
  record Found(List<Row> rows, Map<String, Message> away) {

    /** Copies the rows. */
    public Found {
      rows = List.copyOf(rows);
      away = Map.copyOf(away);
    }
  }

  /** A label and what stands behind it, in the reader's language. */
  record Line(String label, String value) {}

  /**
   * One subject in a list.
   *
   * @param key where the next page goes on
   * @param title what people call it
   * @param columns the same labels in every row
   */
  record Row(SubjectRef ref, String key, String title, List<Line> columns) {

    /** Copies the columns. */
    public Row {
      columns = List.copyOf(columns);
    }
  }

  /**
   * One subject.
   *
   * @param title what people call it
   * @param groups what is known, in the order to read it
   */
  record Sheet(SubjectRef ref, String title, List<Group> groups) {

    /** Copies the groups. */
    public Sheet {
      groups = List.copyOf(groups);
    }
  }

  /** Lines that belong together. */
  record Group(String title, List<Line> lines) {

    /** Copies the lines. */
    public Group {
      lines = List.copyOf(lines);
    }
  }
}
