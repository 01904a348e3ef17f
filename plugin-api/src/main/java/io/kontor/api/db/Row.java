package io.kontor.api.db;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One row of a result. Valid only while it is being read. Column names are those of the statement,
 * case ignored; an unknown name is an error that lists the columns there are.
 */
public interface Row {

  /**
   * A text column.
   *
   * @param column the column
   * @return the text; empty for SQL NULL
   */
  String text(String column);

  /**
   * A whole number.
   *
   * @param column the column
   * @return the number; 0 for SQL NULL
   */
  long integer(String column);

  /**
   * A decimal number. A DOUBLE is taken by its shortest decimal form, so 19.9 stays 19.9 (L16).
   *
   * @param column the column
   * @return the number; zero for SQL NULL
   */
  BigDecimal decimal(String column);

  /**
   * A flag.
   *
   * @param column the column
   * @return true for any number but 0; false for SQL NULL
   */
  boolean flag(String column);

  /**
   * A date and time stored without a zone. A time that does not exist there becomes the first valid
   * minute; one that exists twice the later, so that nothing is early (L15).
   *
   * @param column the column
   * @param zone the zone it was stored in
   * @return the moment; empty for SQL NULL and for zero dates
   */
  Optional<Instant> moment(String column, ZoneId zone);

  /**
   * A date without a time.
   *
   * @param column the column
   * @return the date; empty for SQL NULL and for zero dates
   */
  Optional<LocalDate> date(String column);

  /**
   * Raw bytes.
   *
   * @param column the column
   * @return the bytes; an empty array for SQL NULL
   */
  byte[] bytes(String column);

  /**
   * Whether a column is SQL NULL.
   *
   * @param column the column
   * @return true for NULL
   */
  boolean isNull(String column);
}
