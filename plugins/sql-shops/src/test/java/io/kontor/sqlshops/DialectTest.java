package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kontor.api.error.KontorException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder that is wrong says so, with file and line. */
class DialectTest {

  private static final DialectFolder OXID = DialectFolder.shipped("oxid");

  private static DialectFolder changed(String from, String to) {
    String yaml = OXID.required("dialect.yaml");
    assertThat(yaml).contains(from);
    var files = new HashMap<String, String>(Map.of("dialect.yaml", yaml.replace(from, to)));
    return file -> Optional.ofNullable(files.get(file)).or(() -> OXID.text(file));
  }

  private static KontorException refusal(DialectFolder folder) {
    try {
      Dialect.read("oxid", folder, List.of());
    } catch (KontorException e) {
      return e;
    }
    throw new AssertionError("It was read");
  }

  @Test
  void a_misspelt_key_is_named_with_its_line() {
    KontorException refusal = refusal(changed("payments:", "payment:"));
    assertThat(refusal.code()).isEqualTo(SqlShopsError.DIALECT_LINE);
    assertThat(refusal.problem().values()).containsKey("line");
    assertThat(refusal).hasMessageContaining("payment").hasMessageContaining("payments");
  }

  @Test
  void a_value_outside_its_list_is_named_with_the_list() {
    assertThat(refusal(changed("oxempty: NONE", "oxempty: NOTHING")))
        .hasMessageContaining("oxempty")
        .hasMessageContaining("PREPAYMENT");
    assertThat(refusal(changed("remark: html-entities", "remark: html")))
        .hasMessageContaining("html-entities");
    assertThat(refusal(changed("OXLANG: integer", "OXLANG: number")))
        .hasMessageContaining("OXLANG");
    assertThat(refusal(changed("quirks: oxid", "quirks: magento"))).hasMessageContaining("oxid");
  }

  @Test
  void a_missing_part_is_named() {
    assertThat(refusal(changed("id: oxid\n", "")).code())
        .isEqualTo(SqlShopsError.DIALECT_INCOMPLETE);
    assertThat(refusal(file -> Optional.empty()).code())
        .isEqualTo(SqlShopsError.DIALECT_INCOMPLETE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x`; DROP TABLE oxorder; --", "x.y", "ä_", "x y", "x'"})
  void a_prefix_is_a_name_and_nothing_else(String prefix) {
    assertThatThrownBy(() -> new Statements(OxidWorld.dialect(), prefix, "6"))
        .isInstanceOf(KontorException.class)
        .hasMessageContaining("SHOPS-4");
  }

  @Test
  void placeholders_become_tables_with_their_prefix_and_other_files() {
    var statements = new Statements(OxidWorld.dialect(), "x_", "6");
    assertThat(statements.sql("orders-by-id"))
        .contains("FROM `x_oxorder` o")
        .contains("AS ship_country")
        .doesNotContain("$");
    assertThat(statements.sql("values-shipping")).doesNotContain("OXTRACKINGURL");
    assertThat(new Statements(OxidWorld.dialect(), "", "7").sql("values-shipping"))
        .contains("OXTRACKINGURL");
  }

  @Test
  void a_placeholder_that_stands_for_nothing_is_refused() {
    DialectFolder folder =
        file -> file.equals("count.sql") ? Optional.of("SELECT ${oxoder}") : OXID.text(file);
    assertThatThrownBy(
            () -> new Statements(Dialect.read("oxid", folder, List.of()), "", "6").sql("count"))
        .isInstanceOf(KontorException.class)
        .hasMessageContaining("count.sql")
        .hasMessageContaining("oxoder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'root'@'localhost' WITH GRANT OPTION",
        "root",
        "'a'@'b'; DROP TABLE x",
        "'a'b'@'c'"
      })
  void an_account_that_is_none_is_not_printed_into_a_grant(String user) {
    var grants = new Grants(OxidWorld.dialect(), new Catalogue(OxidWorld.dialect(), Map.of()), "");
    assertThatThrownBy(() -> grants.statements(user, "shop"))
        .isInstanceOf(KontorException.class)
        .hasMessageContaining("SHOPS-10");
    assertThatThrownBy(() -> grants.statements("'a'@'%'", "a`b"))
        .isInstanceOf(KontorException.class);
  }

  @Test
  void reading_is_granted_before_writing() {
    var grants =
        new Grants(OxidWorld.dialect(), new Catalogue(OxidWorld.dialect(), Map.of()), "x_");
    List<String> statements = grants.statements("'kontor'@'10.0.0.5'", "web-1");
    assertThat(statements.get(0)).startsWith("GRANT SELECT (`OXID`, ");
    assertThat(statements.get(statements.size() - 1))
        .isEqualTo(
            "GRANT UPDATE (`OXFOLDER`, `OXPAID`, `OXSENDDATE`, `OXTRACKCODE`)"
                + " ON `web-1`.`x_oxorder` TO 'kontor'@'10.0.0.5'");
  }
}
