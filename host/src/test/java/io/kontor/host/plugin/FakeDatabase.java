package io.kontor.host.plugin;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A database of one table with one column: update adds a row, everything else reads them all. */
final class FakeDatabase implements Database {

  final List<ClassLoader> sawContext = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  @Override
  public <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> reader) {
    sawContext.add(Thread.currentThread().getContextClassLoader());
    return rows.stream().map(reader).toList();
  }

  @Override
  public <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return list(sql, values, reader).stream().findFirst();
  }

  @Override
  public void stream(String sql, Map<String, ?> values, Consumer<Row> each) {
    rows.forEach(each);
  }

  @Override
  public int update(String sql, Map<String, ?> values) {
    sawContext.add(Thread.currentThread().getContextClassLoader());
    rows.clear();
    rows.add(new OneColumn(String.valueOf(values.values().iterator().next())));
    return 1;
  }

  @Override
  public int[] batch(String sql, List<? extends Map<String, ?>> each) {
    return each.stream().mapToInt(values -> update(sql, values)).toArray();
  }

  @Override
  public <T> T transaction(Function<Database, T> work) {
    return work.apply(this);
  }

  private record OneColumn(String value) implements Row {

    @Override
    public String text(String column) {
      return value;
    }

    @Override
    public long integer(String column) {
      return Long.parseLong(value);
    }

    @Override
    public BigDecimal decimal(String column) {
      return new BigDecimal(value);
    }

    @Override
    public boolean flag(String column) {
      return integer(column) != 0;
    }

    @Override
    public Optional<Instant> moment(String column, ZoneId zone) {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> date(String column) {
      return Optional.empty();
    }

    @Override
    public byte[] bytes(String column) {
      return value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public boolean isNull(String column) {
      return false;
    }
  }
}
