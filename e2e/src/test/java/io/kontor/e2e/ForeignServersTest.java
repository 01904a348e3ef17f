package io.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.host.db.DatabaseAddress;
import io.kontor.host.db.LentDatabase;
import io.kontor.host.db.Pool;
import io.kontor.host.journal.Journal;
import io.kontor.host.journal.JournalEntry;
import io.kontor.host.journal.JournalFilter;
import io.kontor.host.journal.JournalKind;
import io.kontor.host.wording.Wording;
import io.kontor.kit.TestMariaDb;
import io.kontor.mariadb.EmbeddedMariaDb;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./kontor run} between servers of others: a shop's database, its own, and one for mail. */
@EnabledIfEnvironmentVariable(
    named = RealShop.SCHEMAS,
    matches = ".+",
    disabledReason = "KONTOR_SCHEMAS is not set: no run on the real OXID schemas")
class ForeignServersTest {

  private static final String ACCOUNT = "'desk'@'127.0.0.1'";
  private static final String PASSWORD = "only-for-this-test";
  private static final String SETTINGS =
      """
      version: 1
      database: { url: "%s", user: "%s", password: "%s" }
      http: { port: 0 }
      shops:
        - { key: main, type: oxid, url: "%s", user: "%s", password: "%s", shop-id: "%s" }
      mail:
        accounts:
          - { key: office, host: 127.0.0.1, port: %d, security: none, login: none,
              from-address: shop@example.org }
      profiles:
        zahlungserinnerung: { active: true, catch-up: %s }
      plugins: { allow-unsigned: true }
      engine: { tick: PT1S, settle: PT0S }
      """;

  private static final Wording WORDS = Wording.ofHost();
  private static final EmbeddedMariaDb databases = TestMariaDb.server();
  private static final Installed installed = Installed.fresh("foreign");

  @BeforeAll
  static void an_account_and_a_licence() {
    TestMariaDb.run("", "CREATE USER %s IDENTIFIED BY '%s'".formatted(ACCOUNT, PASSWORD));
    installed.licence("auftragsmanager", "premium");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oxid4", "oxid7"})
  void L4_with_all_the_reminders_leave_and_after_a_second_start_no_more(String oxid) {
    try (var post = new Post(oxid + "-all")) {
      String[] run = new Desk(shopWithOrders(oxid), post, "all").run();

      try (Running running = installed.kontor(run)) {
        running.until(() -> post.count() >= 3);
      }
      assertThat(post.mails().recipients())
          .containsExactlyInAnyOrder("due1@example.org", "due2@example.org", "english@example.org");
      assertThat(post.mails().header("Content-Language"))
          .containsExactlyInAnyOrder("de", "de", "en");

      installed.kontor(once(run)).succeeds();
      assertThat(post.count()).isEqualTo(3);
    }
  }

  @Test
  void L4_with_none_no_mail_leaves_and_the_number_is_said() {
    try (var post = new Post("none")) {
      Desk desk = new Desk(shopWithOrders("oxid"), post, "none");
      String[] run = desk.run();

      assertThat(installed.kontor(once(run)).succeeds())
          .contains(
              """
              zahlungserinnerung is switched on. Orders that match already: 3; they count as done, \
              and nothing happens for them.""");
      installed.kontor(once(run)).succeeds();

      assertThat(post.count()).isZero();
      assertThat(desk.journal())
          .containsExactly(
              "Zahlungserinnerung eingeschaltet. Treffer von vorher, die als erledigt gelten: 3.",
              "Payment reminder switched on. Earlier matches that count as done: 3.",
              "Sollecito di pagamento: profilo attivato. Corrispondenze precedenti che valgono come"
                  + " completate: 3.");
    }
  }

  private static String[] once(String[] run) {
    return Stream.concat(Stream.of(run), Stream.of("--once")).toArray(String[]::new);
  }

  private static RealShop shopWithOrders(String oxid) {
    RealShop shop = RealShop.of(oxid);
    shop.order("due1", "OXLANG=0");
    shop.order("due2", "OXORDERDATE=NOW() - INTERVAL 40 DAY");
    shop.order("english", "OXLANG=1");
    shop.order("young", "OXORDERDATE=NOW() - INTERVAL 3 DAY");
    shop.order("paid", "OXPAID=NOW() - INTERVAL 1 DAY");
    shop.order("cancelled", "OXSTORNO=1");
    shop.order("unfinished", "OXTRANSSTATUS='NOT_FINISHED'");
    shop.order("invoice", "OXPAYMENTTYPE='oxidinvoice'");
    return shop;
  }

  /** Kontor between these servers. */
  private record Desk(RealShop shop, Post post, String catchUp, String own) {

    Desk(RealShop shop, Post post, String catchUp) {
      this(shop, post, catchUp, TestMariaDb.newDatabase("kontor"));
    }

    /** The command, with accounts that may do no more than they have to. */
    String[] run() {
      TestMariaDb.run("", "GRANT ALL ON `%s`.* TO %s".formatted(own, ACCOUNT));
      String admin = configure("admin", databases.user(), databases.password());
      grants(admin).forEach(grant -> TestMariaDb.run("", grant));
      return new String[] {
        "run",
        "--config",
        configure(own, "desk", PASSWORD),
        "--data",
        installed.file("data-" + own).toString()
      };
    }

    private String configure(String name, String user, String password) {
      String file = "conf/" + name + ".yaml";
      String url = databases.jdbcUrl(own);
      String shopUrl = databases.jdbcUrl(shop.schema());
      installed.write(
          file,
          SETTINGS.formatted(
              url, user, password, shopUrl, user, password, shop.shop(), post.port(), catchUp));
      return installed.file(file).toString();
    }

    private static List<String> grants(String config) {
      return installed
          .kontor("shop", "grants", "--config", config, "--user", ACCOUNT)
          .succeeds()
          .lines()
          .filter(line -> line.startsWith("GRANT"))
          .toList();
    }

    /** What its journal holds of profiles, in all languages. */
    List<String> journal() {
      var address = new DatabaseAddress(own, databases.jdbcUrl(own), "desk", PASSWORD);
      var filter =
          new JournalFilter(
              Optional.of(JournalKind.PROFILE), Optional.empty(), Optional.empty(), false);
      try (Pool pool = Pool.open(address, 1)) {
        return new Journal(LentDatabase.of(pool))
            .page(Journal.NEWEST, filter, 10).stream()
                .map(JournalEntry::message)
                .flatMap(it -> Stream.of(Language.values()).map(in -> WORDS.sentence(it, in)))
                .toList();
      }
    }
  }
}
