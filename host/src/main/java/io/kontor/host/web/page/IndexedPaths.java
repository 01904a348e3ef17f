package io.kontor.host.web.page;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The places of a list in a set of paths: {@code carriers.0.key} has place 0 of carriers. */
final class IndexedPaths {

  private IndexedPaths() {}

  static SortedSet<Integer> below(String list, Collection<String> paths) {
    String prefix = list + ".";
    var places = new TreeSet<Integer>();
    for (String path : paths) {
      if (path.startsWith(prefix)) {
        String rest = path.substring(prefix.length());
        int dot = rest.indexOf('.');
        String place = dot < 0 ? rest : rest.substring(0, dot);
        if (place.matches("\\d{1,4}")) {
          places.add(Integer.valueOf(place));
        }
      }
    }
    return places;
  }
}
