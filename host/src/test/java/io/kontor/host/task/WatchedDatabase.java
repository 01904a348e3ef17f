package io.kontor.host.task;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Tells what is asked of it, and passes it on. */
public class WatchedDatabase implements Database {

  private final Database database;

  /** Watches a database. */
  public WatchedDatabase(Database database) {
    this.database = database;
  }

  /** A transaction begins. */
  protected void transaction() {}

  /** Something is written outside of a transaction. */
  protected void update(String sql) {}

  @Override
  public <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return database.list(sql, values, reader);
  }

  @Override
  public <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return database.first(sql, values, reader);
  }

  @Override
  public void stream(String sql, Map<String, ?> values, Consumer<Row> each) {
    database.stream(sql, values, each);
  }

  @Override
  public int update(String sql, Map<String, ?> values) {
    update(sql);
    return database.update(sql, values);
  }

  @Override
  public int[] batch(String sql, List<? extends Map<String, ?>> rows) {
    return database.batch(sql, rows);
  }

  @Override
  public <T> T transaction(Function<Database, T> work) {
    transaction();
    return database.transaction(work);
  }
}
