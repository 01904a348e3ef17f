package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alibaba.druid.DbType;
import com.alibaba.druid.sql.SQLUtils;
import com.alibaba.druid.sql.parser.ParserException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shops at a hoster lie on MySQL as often as on MariaDB: a parser of MySQL reads every statement.
 */
class MySqlTest {

  private static final List<String> NAMES =
      List.of(
          "orders-all orders-since orders-by-id search lines changes-start changes-all changes count"
              .split(" "));
  private static final List<String> MORE =
      List.of(
          "shops settings values-payment values-shipping values-folder state write-folder"
              .split(" "));
  private static final List<String> WRITES =
      List.of("write-paid_at write-sent_at write-tracking".split(" "));

  @ParameterizedTest
  @ValueSource(strings = {"4", "6", "7"})
  void no_statement_needs_MariaDB(String version) {
    var statements = new Statements(OxidWorld.dialect(), "x_", version);
    for (List<String> names : List.of(NAMES, MORE, WRITES)) {
      for (String name : names) {
        String sql = statements.sql(name).replaceAll(":[a-z_]+", "?");
        assertThat(SQLUtils.parseStatements(sql, DbType.mysql)).as(name).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM t WHERE a = 1 RETURNING a",
        "SELECT a FROM t LIMIT ROWS EXAMINED 1000"
      })
  void the_parser_does_refuse_what_only_MariaDB_knows(String sql) {
    assertThatThrownBy(() -> SQLUtils.parseStatements(sql, DbType.mysql))
        .isInstanceOf(ParserException.class);
  }
}
