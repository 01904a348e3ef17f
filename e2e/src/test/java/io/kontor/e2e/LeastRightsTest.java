package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What {@code kontor shop grants} and {@code indexes} print is pasted into the shop's server, and
 * Kontor works on the shop with exactly these rights.
 */
class LeastRightsTest {

  private static final String ACCOUNT = "'least'@'127.0.0.1'";
  private static final String FILED =
      "SELECT COUNT(*) FROM oxorder WHERE OXFOLDER = 'ORDERFOLDER_PROBLEMS'";
  private static final String REASONS =
      "SELECT GROUP_CONCAT(DISTINCT state, ' ', reason_key) FROM kontor.task";
  private static final String LAST =
      "SELECT CONCAT(kind, ' ', message_key) FROM kontor.journal ORDER BY id DESC LIMIT 1";
  private static final String TASKS = "SELECT COUNT(*) FROM kontor.task";
  private static final String PROFILE =
      """
      version: 1
      id: filing
      title: { de: Ablage, en: Filing, it: Archivio }
      language: en
      watch: order
      when:
        - with payment method prepayment
        - not paid
        - not cancelled
      steps:
        - move-to-folder: { folder: ORDERFOLDER_PROBLEMS }
      """;

  private static final DemoFolder folder = DemoFolder.fresh("least-rights");
  private static final ForeignShop shop = ForeignShop.in(folder.path());

  private final Path home = folder.path();

  @AfterAll
  static void close() {
    shop.close();
  }

  @Test
  void the_printed_rights_are_enough_to_read_and_write_and_one_less_is_too_few()
      throws IOException {
    String admin = configuration("admin", shop.user(), shop.password());
    String printed =
        sql(
            Program.java("shop", "grants", "main", "--user", ACCOUNT, "--config", admin)
                .succeeds());
    assertThat(printed).contains("GRANT SELECT (").contains("GRANT UPDATE (");
    assertThat(printed.lines()).allMatch(line -> line.endsWith(";"));

    shop.paste("CREATE USER " + ACCOUNT + " IDENTIFIED BY 'secret';" + printed);
    String least = configuration("least", "least", "secret");
    prepareFiling();
    assertThat(shop.count(FILED)).isZero();
    String said = run(least).succeeds();
    assertThat(said).contains("filing is switched on. ");
    assertThat(shop.count(FILED))
        .isPositive()
        .isEqualTo(shop.count("SELECT COUNT(*) FROM " + matching()));

    forgetAll();
    shop.paste("REVOKE UPDATE (OXFOLDER) ON oxorder FROM " + ACCOUNT);
    run(least).succeeds();
    assertThat(shop.count(FILED)).isZero();
    assertThat(shop.text(REASONS)).isEqualTo("PARKED DB-21");

    forgetAll();
    shop.paste("REVOKE SELECT (OXPAID) ON oxorder FROM " + ACCOUNT);
    assertThat(run(least).fails()).contains("Shops that could not be read: 1.");
    assertThat(shop.count(TASKS)).isZero();
    assertThat(shop.text(LAST)).isEqualTo("SOURCE DB-21");
  }

  private static void forgetAll() {
    shop.paste("UPDATE oxorder SET OXFOLDER = 'ORDERFOLDER_NEW'");
    shop.paste("DELETE FROM kontor.task_step; DELETE FROM kontor.task");
  }

  @Test
  void the_printed_indexes_can_be_made_and_then_none_is_lacking() throws IOException {
    shop.paste("DROP INDEX OXTIMESTAMP ON oxorder; DROP INDEX OXTIMESTAMP ON oxorderarticles");
    String admin = configuration("indexes", shop.user(), shop.password());
    String printed = sql(Program.java("shop", "indexes", "main", "--config", admin).succeeds());
    assertThat(printed.lines()).isNotEmpty().allMatch(line -> line.startsWith("CREATE INDEX "));

    shop.paste(printed);

    assertThat(Program.java("shop", "indexes", "main", "--config", admin).succeeds())
        .contains("has all the indexes")
        .doesNotContain("CREATE");
  }

  private static String matching() {
    return "oxorder WHERE OXPAYMENTTYPE = 'oxidpayadvance' AND OXPAID = 0 AND OXSTORNO = 0"
        + " AND OXTRANSSTATUS = 'OK'";
  }

  /** A profile, and a vendor of this test alone for the plug-in whose action it takes. */
  private void prepareFiling() throws IOException {
    Path profile = Files.createDirectories(home.resolve("profiles/filing"));
    Files.writeString(profile.resolve("profile.yaml"), PROFILE);
    Path vendors = home.resolve("data/vendors");
    Program.java("licence", "keygen", "--vendor", "E2E", "--out", vendors.toString()).succeeds();
    String code =
        Program.java(
                "licence", "issue",
                "--key", vendors.resolve("e2e.key").toString(),
                "--plugin", "auftragsmanager",
                "--edition", "premium",
                "--customer", "E2E")
            .succeeds();
    Path plugins = Files.createDirectories(home.resolve("plugins"));
    Files.writeString(plugins.resolve("auftragsmanager.lic"), code);
  }

  private Running run(String configuration) {
    return Program.java(
        "run", "--once", "--config", configuration, "--data", home.resolve("data").toString());
  }

  private String configuration(String name, String user, String password) throws IOException {
    String text =
        """
        version: 1
        database: { url: "%s", user: "%s", password: "%s" }
        folders: { profiles: "%s", plugins: "%s" }
        shops:
          - { key: main, type: oxid, url: "%s", user: "%s", password: "%s", writable: true,
              languages: [de] }
        profiles:
          filing: { active: true, catch-up: all }
        engine: { settle: PT0S, horizon: P9999D }
        """
            .formatted(
                shop.url(ForeignShop.KONTOR),
                shop.user(),
                shop.password(),
                home.resolve("profiles"),
                home.resolve("plugins"),
                shop.url(ForeignShop.SCHEMA),
                user,
                password);
    return Files.writeString(home.resolve(name + ".yaml"), text).toString();
  }

  /** What is to be pasted, without what is said beside it. */
  private static String sql(String said) {
    List<String> statements =
        said.lines().filter(line -> line.startsWith("GRANT") || line.startsWith("CREATE")).toList();
    return statements.stream().collect(Collectors.joining("\n"));
  }
}
