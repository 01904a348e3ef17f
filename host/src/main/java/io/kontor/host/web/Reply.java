package io.kontor.host.web;

import io.kontor.api.Message;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;

/** What a page answers; decided by the page, carried out by the server. */
public sealed interface Reply {

  /**
   * A page to look at.
   *
   * @param template the template's file name
   * @param model what it shows, beside what every page shows
   * @param status the HTTP status
   */
  record View(String template, Map<String, Object> model, int status) implements Reply {

    /** Copies the model. */
    public View {
      model = Map.copyOf(model);
    }
  }

  /**
   * Something was done; the next page says so.
   *
   * @param next the path of the next page
   * @param notice what was done
   */
  record Done(String next, Message notice) implements Reply {}

  /**
   * Somewhere else.
   *
   * @param path the path there
   */
  record Redirect(String path) implements Reply {}

  /**
   * Data for a program.
   *
   * @param value a map, a list or a record
   * @param status the HTTP status
   */
  record Json(Object value, int status) implements Reply {}

  /**
   * A foreign document, shown in a frame that can do nothing.
   *
   * @param html the document
   */
  record Sandbox(String html) implements Reply {}

  /**
   * A file to keep; never opened in the browser.
   *
   * @param name its name
   * @param content opens its content
   */
  record Download(String name, Supplier<InputStream> content) implements Reply {}

  /** A page that is found. */
  static Reply page(String template, Map<String, Object> model) {
    return new View(template, model, 200);
  }
}
