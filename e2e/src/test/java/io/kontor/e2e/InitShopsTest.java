package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.kit.TestMariaDb;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kontor init} finds in databases of all kinds. */
class InitShopsTest {

  private static final String HITS = InitShop.HITS + " match now";

  /** For tests that leave it as it is. */
  private static final InitShop DEMO = InitShop.demo();

  @TempDir private Path folder;

  private InitRun init(InitShop shop, List<String> options, String... answers) {
    return new InitRun(folder, InitShop.TUESDAY, Language.EN)
        .with(InitShop.variables())
        .run(shop.options(options.toArray(String[]::new)), answers);
  }

  private static List<String> withoutMail(String... more) {
    return Stream.concat(Stream.of("--mail-from", "-"), Stream.of(more)).toList();
  }

  @Test
  void of_several_shops_one_is_chosen_by_its_number() throws IOException {
    InitShop shop = InitShop.demo();
    shop.addTwoWithPrefix("x_");
    shop.run("UPDATE x_oxorder SET OXSHOPID = 2 WHERE OXPAYMENTTYPE <> 'oxidpayadvance'");

    InitRun run = init(shop, withoutMail("--shop", "4"), "3");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("3 shops were found:")
        .contains("1) OXID eShop 4.9, 4.10, 6 and 7, version 7, table prefix –, shop 1\n")
        .contains("3) OXID eShop 4.9, 4.10, 6 and 7, version 7, table prefix x_, shop 2\n")
        .contains("\"4\" is not in the list")
        .contains("`.`x_oxorder` TO '" + shop.user() + "'@'%';")
        .contains("none matches now. The shop's payment methods are:\n")
        .contains("(oxidpayadvance)");
    assertThat(Files.readString(run.file())).contains("prefix: \"x_\"", "shop-id: \"2\"");
  }

  @Test
  void a_database_without_a_shop_is_said_and_another_one_asked_for() {
    InitShop empty = InitShop.empty();

    InitRun run =
        new InitRun(folder, InitShop.TUESDAY, Language.EN)
            .with(InitShop.variables())
            .run(empty.options("--mail-from", "-"), "", "", DEMO.schema(), DEMO.user(), "");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("sees 0 tables there, but none of a shop that Kontor knows (OXID eShop 4.9")
        .contains(HITS);
  }

  @Test
  void a_database_that_is_not_there_is_said_as_such() {
    InitShop shop = InitShop.empty();
    InitRun run = init(new InitShop("no_such_database", shop.user()), withoutMail());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.screen()).containsPattern("DB-2: .* database name \\(error 10(44|49)\\)");
  }

  @Test
  void tables_that_nobody_tested_are_only_read() {
    InitShop shop = InitShop.demo();
    shop.run("ALTER TABLE oxorder MODIFY OXTOTALORDERSUM DECIMAL(12,2) NOT NULL DEFAULT 0");

    InitRun run = init(shop, withoutMail());

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen()).contains("never write into it", HITS);
  }

  @Test
  void the_printed_grants_are_enough_for_the_whole_dialogue() {
    List<String> grants =
        init(DEMO, withoutMail()).screen().lines().filter(it -> it.startsWith("GRANT ")).toList();
    InitShop least = DEMO.anotherAccount(DEMO.schema() + "_least");
    grants.forEach(
        grant -> DEMO.run(grant.replace("'" + DEMO.user() + "'", "'" + least.user() + "'")));

    InitRun run =
        new InitRun(folder.resolve("least"), InitShop.TUESDAY, Language.EN)
            .with(InitShop.variables())
            .run(least.options("--mail-from", "-"));

    assertThat(grants).hasSizeGreaterThan(5);
    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen()).contains(HITS);
  }

  @Test
  void an_account_that_may_not_read_all_gets_its_rights_and_tries_again() {
    InitShop poor = DEMO.anotherAccount(DEMO.schema() + "_poor");
    for (String table : List.of("oxorder", "oxorderarticles", "oxshops")) {
      DEMO.run("GRANT SELECT ON %s TO '%s'@'%%'".formatted(table, poor.user()));
    }

    InitRun run = init(poor, withoutMail(), "-");

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .contains("or this account may not see all of them")
        .contains("DB-21: The account may not read a table Kontor needs (error 1142). The GRANT")
        .contains("Enter to try again, - to go on without the list: -\n");
    assertThat(run.file()).isRegularFile();
  }

  @ParameterizedTest
  @CsvSource({"oxid4, 4.9", "oxid, 6", "oxid7, 7"})
  @EnabledIfEnvironmentVariable(
      named = "KONTOR_SCHEMAS",
      matches = ".+",
      disabledReason = "KONTOR_SCHEMAS is not set: the real OXID schemas are not tested")
  void real_schemas_are_recognised_and_their_orders_found(String schema, String version)
      throws IOException {
    InitShop shop = real(schema);

    InitRun run = init(shop, withoutMail());

    assertThat(run.exit()).as(run.screen()).isZero();
    assertThat(run.screen())
        .containsPattern("Found: OXID .*, version " + version + "[0-9.]*, table prefix –, shop ")
        .doesNotContain("never write into it")
        .containsPattern("; [1-9][0-9]* match now\\.");
  }

  private static InitShop real(String name) throws IOException {
    InitShop shop = InitShop.empty();
    boolean four = name.equals("oxid4");
    Charset charset = four ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    shop.run("ALTER DATABASE CHARACTER SET " + (four ? "latin1" : "utf8mb3"));
    for (String file : List.of("schema.sql", "demo.sql")) {
      Path script = Path.of(System.getenv("KONTOR_SCHEMAS"), name, file);
      TestMariaDb.run(shop.schema(), Files.readString(script, charset));
    }
    shop.run(
        """
        UPDATE oxorder
        SET OXPAYMENTTYPE = 'oxidpayadvance', OXPAID = 0, OXSTORNO = 0, OXTRANSSTATUS = 'OK',
          OXORDERDATE = '2026-02-01 10:00:00', OXTIMESTAMP = '2026-02-01 10:00:00'
        """);
    return shop;
  }
}
