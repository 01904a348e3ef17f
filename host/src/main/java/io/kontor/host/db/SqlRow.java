package io.kontor.host.db;

import io.kontor.api.db.Row;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The current row of a result. Columns are looked up once, not in every row. */
final class SqlRow implements Row {

  private static final int DATE_LENGTH = 10;
  private static final String ZERO_DATE = "0000-00-00";

  private final ResultSet result;
  private final Map<String, Integer> columns = new HashMap<>();
  private final int[] types;

  SqlRow(ResultSet result) throws SQLException {
    this.result = result;
    ResultSetMetaData meta = result.getMetaData();
    this.types = new int[meta.getColumnCount() + 1];
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.putIfAbsent(meta.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
      types[i] = meta.getColumnType(i);
    }
  }

  private int index(String column) {
    Integer index = columns.get(column);
    if (index == null) {
      index = columns.get(column.toLowerCase(Locale.ROOT));
      if (index == null) {
        throw new IllegalArgumentException(
            "No column '%s'; there are %s".formatted(column, new TreeSet<>(columns.keySet())));
      }
      columns.put(column, index);
    }
    return index;
  }

  @Override
  public String text(String column) {
    try {
      String text = result.getString(index(column));
      return text == null ? "" : text;
    } catch (SQLException e) {
      throw new UnreadableColumn(e);
    }
  }

  @Override
  public long integer(String column) {
    try {
      return result.getLong(index(column));
    } catch (SQLException e) {
      throw new UnreadableColumn(e);
    }
  }

  @Override
  public BigDecimal decimal(String column) {
    int index = index(column);
    try {
      if (types[index] == Types.DOUBLE || types[index] == Types.REAL) {
        return BigDecimal.valueOf(result.getDouble(index));
      }
      BigDecimal value = result.getBigDecimal(index);
      return value == null ? BigDecimal.ZERO : value;
    } catch (SQLException e) {
      throw new UnreadableColumn(e);
    }
  }

  @Override
  public boolean flag(String column) {
    return integer(column) != 0;
  }

  @Override
  public Optional<Instant> moment(String column, ZoneId zone) {
    int index = index(column);
    if (types[index] != Types.TIMESTAMP) {
      return momentInText(column, zone);
    }
    try {
      // As text, the driver would lead it through the machine's own time zone.
      return Optional.ofNullable(result.getObject(index, LocalDateTime.class))
          .map(local -> latest(local, zone));
    } catch (SQLException e) {
      throw new UnreadableColumn(e);
    }
  }

  private Optional<Instant> momentInText(String column, ZoneId zone) {
    String text = text(column);
    if (text.length() < DATE_LENGTH || text.startsWith(ZERO_DATE)) {
      return Optional.empty();
    }
    LocalDateTime local =
        text.length() == DATE_LENGTH
            ? LocalDate.parse(text).atStartOfDay()
            : LocalDateTime.parse(text.replace(' ', 'T'));
    return Optional.of(latest(local, zone));
  }

  private static Instant latest(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      return zone.getRules().getTransition(local).getInstant();
    }
    return local.toInstant(offsets.get(offsets.size() - 1));
  }

  @Override
  public Optional<LocalDate> date(String column) {
    String text = text(column);
    if (text.length() < DATE_LENGTH || text.startsWith(ZERO_DATE)) {
      return Optional.empty();
    }
    return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
  }

  @Override
  public byte[] bytes(String column) {
    try {
      byte[] bytes = result.getBytes(index(column));
      return bytes == null ? new byte[0] : bytes;
    } catch (SQLException e) {
      throw new UnreadableColumn(e);
    }
  }

  @Override
  public boolean isNull(String column) {
    try {
      return result.getObject(index(column)) == null;
    } catch (SQLException e) {
      throw new UnreadableColumn(e);
    }
  }

  /** Carries an SQL error out of a reader's lambda; translated where the statement is known. */
  private static final class UnreadableColumn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableColumn(SQLException cause) {
      super(cause);
    }
  }
}
