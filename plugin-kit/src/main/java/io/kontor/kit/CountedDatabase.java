package io.kontor.kit;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** A database that counts what it is asked. */
final class CountedDatabase implements Database {

  private final Database real;
  private final AtomicInteger statements;

  CountedDatabase(Database real) {
    this(real, new AtomicInteger());
  }

  private CountedDatabase(Database real, AtomicInteger statements) {
    this.real = real;
    this.statements = statements;
  }

  int statements() {
    return statements.get();
  }

  void forget() {
    statements.set(0);
  }

  private Database counted() {
    statements.incrementAndGet();
    return real;
  }

  @Override
  public <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return counted().list(sql, values, reader);
  }

  @Override
  public <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return counted().first(sql, values, reader);
  }

  @Override
  public void stream(String sql, Map<String, ?> values, Consumer<Row> each) {
    counted().stream(sql, values, each);
  }

  @Override
  public int update(String sql, Map<String, ?> values) {
    return counted().update(sql, values);
  }

  @Override
  public int[] batch(String sql, List<? extends Map<String, ?>> rows) {
    return counted().batch(sql, rows);
  }

  @Override
  public <T> T transaction(Function<Database, T> work) {
    return real.transaction(inner -> work.apply(new CountedDatabase(inner, statements)));
  }
}
