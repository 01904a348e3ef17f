package io.kontor.host.db;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** A statement in which {@code IN (:ids)} has become one name per element. */
record NamedSql(String sql, Map<String, Object> values) {

  static NamedSql of(String sql, Map<String, ?> values) {
    var flat = new HashMap<String, Object>();
    String text = sql;
    for (Map.Entry<String, ?> entry : values.entrySet()) {
      if (entry.getValue() instanceof Collection<?> list) {
        text = spread(text, entry.getKey(), list, flat);
      } else {
        flat.put(entry.getKey(), entry.getValue());
      }
    }
    return new NamedSql(text, flat);
  }

  private static String spread(
      String sql, String name, Collection<?> list, Map<String, Object> flat) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(
          "The list ':" + name + "' is empty; ask only for something");
    }
    var names = new StringJoiner(", ");
    int i = 0;
    for (Object element : list) {
      String key = name + "__" + i++;
      names.add(":" + key);
      flat.put(key, element);
    }
    return sql.replaceAll(":" + name + "\\b", names.toString());
  }
}
