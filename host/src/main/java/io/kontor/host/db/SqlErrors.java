package io.kontor.host.db;

import io.kontor.api.error.KontorException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells the errors of MariaDB and MySQL apart by their numbers. */
final class SqlErrors {

  // 1020: changed since last read (snapshot isolation); 1205: lock wait time-out; 1213: deadlock.
  private static final Set<Integer> WORTH_REPEATING = Set.of(1020, 1205, 1213);
  private static final Set<Integer> REFUSED = Set.of(1044, 1045, 1698, 1049);
  private static final Set<Integer> FULL = Set.of(1021, 1114, 3);
  private static final Set<Integer> READ_ONLY = Set.of(1290, 1792);
  // For a table, and for one of its columns.
  private static final Set<Integer> NO_RIGHT = Set.of(1142, 1143);

  private static final int SHOWN = 160;
  private static final Set<DbError> OF_A_STATEMENT =
      Set.of(DbError.STATEMENT, DbError.READ_ONLY, DbError.NO_RIGHT);

  private SqlErrors() {}

  static boolean worthRepeating(Throwable error) {
    return sqlCause(error).map(e -> WORTH_REPEATING.contains(e.getErrorCode())).orElse(false);
  }

  static Optional<SQLException> sqlCause(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  /** The server's own words hold values of the row, so only number and state are passed on. */
  static KontorException translate(Throwable error, DatabaseAddress at, String statement) {
    SQLException sql = sqlCause(error).orElseGet(() -> new SQLException("no SQL error", "HY000"));
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    DbError code = codeOf(error, sql, state);
    var values = new HashMap<String, Object>();
    values.put("database", at.name());
    values.put("number", sql.getErrorCode());
    values.put("state", state);
    if (code == DbError.REFUSED) {
      values.put("user", at.user());
    }
    if (OF_A_STATEMENT.contains(code)) {
      values.put("statement", shortened(statement.strip().replaceAll("\\s+", " ")));
    }
    return new KontorException(code, values, error);
  }

  /** Enough to find it by. */
  private static String shortened(String statement) {
    return statement.length() <= SHOWN ? statement : statement.substring(0, SHOWN) + " …";
  }

  private static boolean untrusted(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof SSLException || cause instanceof CertificateException);
  }

  private static DbError codeOf(Throwable error, SQLException sql, String state) {
    if (untrusted(error)) {
      return DbError.UNTRUSTED;
    }
    // The driver has no number for it.
    String said = Objects.requireNonNullElse(sql.getMessage(), "");
    return said.contains("RSA public key is not available")
        ? DbError.UNENCRYPTED
        : codeOf(sql.getErrorCode(), state);
  }

  private static DbError codeOf(int number, String state) {
    if (REFUSED.contains(number) || state.startsWith("28")) {
      return DbError.REFUSED;
    }
    if (WORTH_REPEATING.contains(number)) {
      return DbError.BUSY;
    }
    if (FULL.contains(number)) {
      return DbError.FULL;
    }
    if (READ_ONLY.contains(number)) {
      return DbError.READ_ONLY;
    }
    if (NO_RIGHT.contains(number)) {
      return DbError.NO_RIGHT;
    }
    return state.startsWith("08") ? DbError.UNREACHABLE : DbError.STATEMENT;
  }
}
