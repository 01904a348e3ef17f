package io.kontor.host.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.error.KontorException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlErrorsTest {

  private static final DatabaseAddress SHOP =
      new DatabaseAddress("shop", "jdbc:mariadb://shop/", "kontor", "secret");

  private static KontorException of(String said, String state, int number) {
    return SqlErrors.translate(new SQLException(said, state, number), SHOP, "SELECT  1");
  }

  @Test
  void a_lacking_right_names_the_statement_that_wants_it() {
    KontorException lacking = of("SELECT command denied to user", "42000", 1142);

    assertThat(lacking.code()).isEqualTo(DbError.NO_RIGHT);
    assertThat(lacking.problem().values())
        .containsEntry("statement", "SELECT 1")
        .containsEntry("number", "1142");
  }

  /** As the driver says it to a MySQL 8 whose way is not encrypted. */
  @Test
  void a_password_that_may_not_be_sent_unencrypted_is_told_from_a_statement_that_failed() {
    String said =
        "RSA public key is not available client side (option serverRsaPublicKeyFile not set)";

    assertThat(of(said, "S1009", 0).code()).isEqualTo(DbError.UNENCRYPTED);
    assertThat(of("anything else", "S1009", 0).code()).isEqualTo(DbError.STATEMENT);
  }
}
