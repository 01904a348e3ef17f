package io.kontor.host.db;

import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import io.kontor.api.error.KontorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * A database as host and plug-ins see it: SQL with names, and nothing of the libraries behind it.
 */
public final class LentDatabase implements Database {

  private static final int FETCH_SIZE = 1000;
  private static final int TRIES = 5;

  private final Sessions sessions;
  private final DatabaseAddress address;
  private final boolean readOnly;

  private LentDatabase(Sessions sessions, DatabaseAddress address, boolean readOnly) {
    this.sessions = sessions;
    this.address = address;
    this.readOnly = readOnly;
  }

  /** Lends what a pool holds. */
  public static Database of(Pool pool) {
    Jdbi jdbi = Jdbi.create(pool.source());
    jdbi.registerArgument(new MomentArgument());
    return new LentDatabase(new Sessions(jdbi, Optional.empty()), pool.address(), pool.readOnly());
  }

  @Override
  public <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return run(
        sql,
        handle ->
            query(handle, sql, values)
                .scanResultSet((result, context) -> Rows.list(result.get(), reader)));
  }

  @Override
  public <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> reader) {
    return run(
            sql,
            handle ->
                query(handle, sql, values)
                    .setMaxRows(1)
                    .scanResultSet((result, context) -> Rows.list(result.get(), reader)))
        .stream()
        .findFirst();
  }

  @Override
  public void stream(String sql, Map<String, ?> values, Consumer<Row> each) {
    run(
        sql,
        handle ->
            query(handle, sql, values)
                .setFetchSize(FETCH_SIZE)
                .scanResultSet((result, context) -> Rows.each(result.get(), each)));
  }

  @Override
  public int update(String sql, Map<String, ?> values) {
    requireWritable(sql);
    NamedSql named = NamedSql.of(sql, values);
    return run(sql, handle -> handle.createUpdate(named.sql()).bindMap(named.values()).execute());
  }

  @Override
  public int[] batch(String sql, List<? extends Map<String, ?>> rows) {
    requireWritable(sql);
    if (rows.isEmpty()) {
      return new int[0];
    }
    return run(
        sql,
        handle -> {
          PreparedBatch batch = handle.prepareBatch(sql);
          rows.forEach(row -> batch.bindMap(row).add());
          return batch.execute();
        });
  }

  @Override
  public <T> T transaction(Function<Database, T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return sessions.inTransaction(
            session -> work.apply(new LentDatabase(session, address, readOnly)));
      } catch (RuntimeException e) {
        boolean last = tried == TRIES || sessions.nested();
        if (last || !SqlErrors.worthRepeating(e)) {
          throw coded(e, "transaction");
        }
      }
    }
  }

  private static Query query(Handle handle, String sql, Map<String, ?> values) {
    NamedSql named = NamedSql.of(sql, values);
    return handle.createQuery(named.sql()).bindMap(named.values());
  }

  private <T> T run(String sql, Function<Handle, T> work) {
    try {
      return sessions.with(work);
    } catch (RuntimeException e) {
      throw coded(e, sql);
    }
  }

  private RuntimeException coded(RuntimeException error, String statement) {
    boolean sql = SqlErrors.sqlCause(error).isPresent();
    boolean already = error instanceof KontorException;
    return sql && !already ? SqlErrors.translate(error, address, statement) : error;
  }

  private void requireWritable(String sql) {
    if (readOnly) {
      throw new KontorException(
          DbError.READ_ONLY,
          Map.of("database", address.name(), "statement", sql.strip(), "number", 0, "state", ""));
    }
  }
}
