package io.kontor.host.db;

import io.kontor.api.db.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Walks through results. */
final class Rows {

  private Rows() {}

  static <T> List<T> list(ResultSet result, Function<Row, T> reader) throws SQLException {
    var row = new SqlRow(result);
    var list = new ArrayList<T>();
    while (result.next()) {
      list.add(reader.apply(row));
    }
    return list;
  }

  static boolean each(ResultSet result, Consumer<Row> each) throws SQLException {
    var row = new SqlRow(result);
    boolean any = false;
    while (result.next()) {
      each.accept(row);
      any = true;
    }
    return any;
  }
}
