package io.kontor.host.config;

/**
 * Where something stands in what a person wrote: a file, or a form.
 *
 * @param file the file's name as that person knows it; for a form the path of the field
 * @param line from 1; 0 for a form
 * @param column from 1; 0 for a form
 */
public record Place(String file, int line, int column) {

  /** A field of a form, by its path, for example {@code carriers.0.key}; empty for all of it. */
  public static Place field(String path) {
    return new Place(path, 0, 0);
  }

  /** Whether it is a field, and not a line of a file. */
  public boolean isField() {
    return line == 0;
  }

  /** Where a key that is missing here would stand. */
  public Place of(String key) {
    return isField() ? field(file.isEmpty() ? key : file + "." + key) : this;
  }

  @Override
  public String toString() {
    return isField() ? file : file + ":" + line + ":" + column;
  }
}
