package io.kontor.api.db;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A database lent by the host: pooled, with time limits, closed when the plug-in goes. Safe for use
 * by several threads.
 *
 * <p>In a statement {@code :name} stands for a value. A collection stands for a list: {@code WHERE
 * id IN (:ids)}; an empty one is an error. Sessions run at +00:00 and READ COMMITTED. Deadlocks and
 * lock time-outs are retried by {@link #transaction}; everything else that goes wrong is a {@link
 * io.kontor.api.error.KontorException} that names the statement, never its values.
 */
public interface Database {

  /**
   * Reads all rows of a small result.
   *
   * @param sql the statement
   * @param values the values it names
   * @param reader makes one result from one row
   * @param <T> the type of a result
   * @return the results in the order of the rows
   */
  <T> List<T> list(String sql, Map<String, ?> values, Function<Row, T> reader);

  /**
   * Reads the first row.
   *
   * @param sql the statement
   * @param values the values it names
   * @param reader makes the result
   * @param <T> the type of the result
   * @return the result; empty if there is no row
   */
  <T> Optional<T> first(String sql, Map<String, ?> values, Function<Row, T> reader);

  /**
   * Reads a result of any size, row by row; it is never in memory as a whole. The connection is
   * taken for the whole time.
   *
   * @param sql the statement
   * @param values the values it names
   * @param each is given each row
   */
  void stream(String sql, Map<String, ?> values, Consumer<Row> each);

  /**
   * Changes rows.
   *
   * @param sql the statement
   * @param values the values it names
   * @return the number of rows that matched
   * @throws io.kontor.api.error.KontorException also if this database may only be read
   */
  int update(String sql, Map<String, ?> values);

  /**
   * Runs one statement for many sets of values, in one trip where the server allows.
   *
   * @param sql the statement
   * @param rows the values, one map each
   * @return the number of rows that matched, one for each map
   */
  int[] batch(String sql, List<? extends Map<String, ?>> rows);

  /**
   * Does several things or none. The work is repeated from the start after a deadlock, a lock
   * time-out or MariaDB's error 1020, so it must do nothing but use the database it is given.
   *
   * @param work uses the database it is given, on one connection
   * @param <T> the type of the result
   * @return what the work returns
   */
  <T> T transaction(Function<Database, T> work);
}
