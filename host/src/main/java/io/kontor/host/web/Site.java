package io.kontor.host.web;

import io.kontor.host.wording.Wording;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is served.
 *
 * @param renderer makes pages
 * @param wording all words
 * @param entrance the door
 * @param bars the strips above every page, asked for each page
 * @param readiness whether the host does its work
 * @param pages the pages
 */
public record Site(
    PageRenderer renderer,
    Wording wording,
    Entrance entrance,
    Supplier<List<Bar>> bars,
    Supplier<Readiness> readiness,
    List<Page> pages) {

  /** Copies the pages. */
  public Site {
    pages = List.copyOf(pages);
  }
}
