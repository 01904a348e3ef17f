package io.kontor.sqlshops;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A database in which somebody else does something right before each write. */
record MeddledDatabase(Database real, Runnable meddling) implements Database {

  @Override
  public <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return real.list(sql, values, reader);
  }

  @Override
  public <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return real.first(sql, values, reader);
  }

  @Override
  public void stream(String sql, Map<String, ?> values, Consumer<Row> each) {
    real.stream(sql, values, each);
  }

  @Override
  public int update(String sql, Map<String, ?> values) {
    meddling.run();
    return real.update(sql, values);
  }

  @Override
  public int[] batch(String sql, List<? extends Map<String, ?>> rows) {
    return real.batch(sql, rows);
  }

  @Override
  public <T> T transaction(Function<Database, T> work) {
    return real.transaction(work);
  }
}
