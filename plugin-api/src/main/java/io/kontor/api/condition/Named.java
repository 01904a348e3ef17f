package io.kontor.api.condition;

import io.kontor.api.Text;

/** A constant that people write in sentences by its name in their language. */
public interface Named {

  /**
   * The name as it stands in a sentence.
   *
   * @return the name in three languages
   */
  Text title();
}
