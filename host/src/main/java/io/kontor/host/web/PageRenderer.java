package io.kontor.host.web;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Makes a page out of a template and what it shows. */
@FunctionalInterface
public interface PageRenderer {

  /**
   * Renders a page; HTML is escaped by the template's kind, a missing value is an error.
   *
   * @param template the name without its ending, for example {@code dashboard}
   * @param reader how the reader is spoken to
   * @param model what the template names: texts, numbers, flags, moments, messages, lists, maps and
   *     records of these
   * @param out where the page goes
   * @throws IOException if it cannot be written
   */
  void render(String template, Phrasing reader, Map<String, ?> model, Writer out)
      throws IOException;
}
