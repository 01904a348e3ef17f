package io.kontor.host.condition;

import io.kontor.api.Language;

/** How the values of one parameter are written. */
interface ValueKind {

  /** Reads the longest value that stands at a place. */
  Reading read(Place place);

  /** Prints a value so that {@link #read} finds it again. */
  String print(Object value, Language language);

  /** A value that could stand in a sentence. */
  String example(SentenceContext context);
}
