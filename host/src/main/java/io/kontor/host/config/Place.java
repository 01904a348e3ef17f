package io.kontor.host.config;

/**
 * Where something stands in a file a person wrote.
 *
 * @param file the file's name as that person knows it
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
