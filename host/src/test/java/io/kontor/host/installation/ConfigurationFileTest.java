package io.kontor.host.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.api.order.PaymentKind;
import io.kontor.host.config.ConfigError;
import io.kontor.host.config.Problem;
import io.kontor.host.config.Problems;
import io.kontor.host.profile.CatchUp;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationFileTest {

  private static final String EVERY_KEY =
      """
      version: 1
      database: { url: "jdbc:mariadb://db/kontor", user: k, password: "${DB_PASSWORD}" }
      http: { host: 0.0.0.0, port: 9000 }
      folders: { profiles: p, plugins: q, key-file: /run/key }
      shops:
        - key: shop1
          url: jdbc:mariadb://shop/oxid
          user: u
          password: ${SHOP_PASSWORD}
          prefix: x_
          shop-id: 2
          zone: Europe/Rome
          writable: yes
          languages: [it, de]
          payments: { mypay: prepayment }
          tunnel: { host: h, user: t, fingerprint: "SHA256:abc" }
      mail: { accounts: [ { key: office, host: smtp, user: u, from-address: desk@example.org } ] }
      profiles:
        zahlungserinnerung: { active: true, catch-up: all, release: always, breaker: off }
      doubt: off
      plugins:
        allow-unsigned: true
        without-licence: [own]
        mandatory: [own]
        settings: { own: { a: 1 } }
      engine: { tick: PT5S, settle: PT0S, workers: 8, horizon: P30D }
      """;

  private final Problems problems = new Problems();

  private Optional<Configuration> parse(String text, Map<String, String> environment) {
    return ConfigurationFile.parse(text, "kontor.yaml", environment, problems);
  }

  private List<String> found() {
    return problems.list().stream()
        .map(p -> p.place() + " " + p.message().key() + " " + p.message().values())
        .toList();
  }

  @Test
  void without_a_file_every_key_has_its_default() {
    Configuration configuration = parse("", Map.of()).orElseThrow();

    assertThat(configuration.http()).isEqualTo(new Configuration.Http("127.0.0.1", 8480));
    assertThat(configuration.database().url()).isEmpty();
    assertThat(configuration.folders())
        .isEqualTo(new Configuration.Folders("profiles", "plugins", ""));
    assertThat(configuration.engine().settle()).isEqualTo(Duration.ofSeconds(60));
    assertThat(configuration.engine().workers()).isEqualTo(4);
    assertThat(configuration.plugins().allowUnsigned()).isFalse();
    assertThat(configuration.plugins().mandatory()).isEmpty();
    assertThat(configuration.shops()).isEmpty();
    assertThat(configuration.profiles()).isEmpty();
  }

  @Test
  void every_key_can_be_set_and_the_environment_fills_what_a_file_names() {
    Configuration configuration =
        parse(EVERY_KEY, Map.of("DB_PASSWORD", "d", "SHOP_PASSWORD", "s"))
            .orElseThrow(() -> new AssertionError(found()));

    assertThat(configuration.database().password()).isEqualTo("d");
    Configuration.ShopEntry shop = configuration.shops().get(0);
    assertThat(shop.password()).isEqualTo("s");
    assertThat(shop.type()).isEqualTo("oxid");
    assertThat(shop.zone()).isEqualTo(ZoneId.of("Europe/Rome"));
    assertThat(shop.payments()).isEqualTo(Map.of("mypay", PaymentKind.PREPAYMENT));
    assertThat(shop.tunnel().orElseThrow().port()).isEqualTo(22);
    assertThat(configuration.profiles().get("zahlungserinnerung"))
        .isEqualTo(
            new Configuration.ProfileEntry(true, CatchUp.ALL, Configuration.Release.ALWAYS, false));
    assertThat(configuration.doubt()).isFalse();
    assertThat(configuration.plugins().withoutLicence()).containsExactly("own");
    assertThat(configuration.plugins().mandatory()).containsExactly("own");
    assertThat(configuration.engine().tick()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_password_keeps_the_spaces_at_its_ends() {
    Configuration configuration =
        parse(
                """
                database: { url: " jdbc:mariadb://x/y ", user: u, password: " a b  " }
                shops:
                  - key: main
                    url: jdbc:mariadb://x/y
                    password: ${SHOP_PASSWORD}
                """,
                Map.of("SHOP_PASSWORD", "\tcd "))
            .orElseThrow(() -> new AssertionError(found()));

    assertThat(configuration.database().password()).isEqualTo(" a b  ");
    assertThat(configuration.database().url()).isEqualTo("jdbc:mariadb://x/y");
    assertThat(configuration.shops().get(0).password()).isEqualTo("\tcd ");
  }

  @Test
  void all_problems_are_named_at_once_with_line_and_what_was_meant() {
    Optional<Configuration> configuration =
        parse(
            """
            htp: { port: 80 }
            http:
              port: eighty
            shops:
              - key: shop1
                zon: Europe/Berlin
            database: { password: "${NOT_SET}" }
            """,
            Map.of());

    assertThat(configuration).isEmpty();
    assertThat(found())
        .satisfiesExactly(
            p ->
                assertThat(p)
                    .startsWith("kontor.yaml:1:1 CONFIG-1")
                    .contains("key=htp")
                    .contains("nearest=http"),
            p ->
                assertThat(p)
                    .startsWith("kontor.yaml:3:9 CONFIG-2")
                    .contains("value=eighty")
                    .contains("allowed=25"),
            p -> assertThat(p).startsWith("kontor.yaml:5:5 CONFIG-3").contains("key=url"),
            p ->
                assertThat(p)
                    .startsWith("kontor.yaml:6:5 CONFIG-1")
                    .contains("key=zon")
                    .contains("nearest=zone"),
            p ->
                assertThat(p)
                    .startsWith("kontor.yaml:7:")
                    .contains("CONFIG-6")
                    .contains("NOT_SET"));
  }

  @Test
  void what_is_no_yaml_is_said_with_its_line() {
    assertThat(parse("http:\n  port: [ 1\n", Map.of())).isEmpty();
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("kontor.yaml:2:")
        .contains("CONFIG-4");
  }

  @Test
  void what_is_no_yaml_is_said_with_its_place_and_what_was_expected() {
    assertThat(mistake("http: { port: 1 ]"))
        .isEqualTo("kontor.yaml:1:17 while parsing a flow mapping, expected ',' or '}', but got ]");
    assertThat(mistake("http: { port: '1 }, host: x"))
        .as("where the quote begins that never ends")
        .isEqualTo(
            "kontor.yaml:1:15 while scanning a quoted scalar, found unexpected end of stream");
    assertThat(mistake("http: 1: 2"))
        .isEqualTo("kontor.yaml:1:8 mapping values are not allowed here");
  }

  private static String mistake(String text) {
    var problems = new Problems();
    ConfigurationFile.parse(text + "\n", "kontor.yaml", Map.of(), problems);
    Problem problem = problems.list().get(0);
    return problem.place() + " " + problem.message().values().get("problem");
  }

  @Test
  void a_key_given_twice_is_a_problem_and_not_a_surprise() {
    assertThat(parse("http: { port: 1 }\nhttp: { port: 2 }\n", Map.of())).isEmpty();
    assertThat(found()).singleElement().asString().contains("CONFIG-4").contains("http");
  }

  @Test
  void a_file_of_another_format_version_is_refused() {
    assertThat(parse("version: 2\n", Map.of())).isEmpty();
    assertThat(found()).singleElement().asString().contains("CONFIG-9").contains("version=2");
  }

  @Test
  void a_number_or_span_outside_of_its_limits_is_named_with_them() {
    parse(
        """
        http: { port: 99999 }
        engine:
          workers: 0
          tick: PT0S
        """,
        Map.of());

    assertThat(found())
        .satisfiesExactly(
            p -> assertThat(p).contains(":1:15").contains("99999").contains("0 – 65535"),
            p -> assertThat(p).contains(":3:12").contains("value=0").contains("1 – 64"),
            p -> assertThat(p).contains(":4:9").contains("value=PT0S").contains("PT1S – …"));
  }

  @Test
  void no_part_of_it_shows_its_password_when_it_is_printed() {
    Configuration configuration =
        parse(EVERY_KEY, Map.of("DB_PASSWORD", "gEheim1", "SHOP_PASSWORD", "gEheim2"))
            .orElseThrow(() -> new AssertionError(found()));

    assertThat(configuration.toString()).contains("shop1").doesNotContain("gEheim");
  }

  @Test
  void mail_accounts_are_bound_with_the_file_and_all_their_problems_named_at_once() {
    Optional<Configuration> configuration =
        parse(
            """
            version: 1
            mail:
              accounts:
                - key: office
                  host: smtp.example.org
                  port: many
                  from-adress: desk@example.org
                - { key: office, host: b, login: none, from-address: "two@example.org, x" }
                - key: third
                  host: c
                  from-address: a@example.org
                - key: fourth
                  host: d
                  login: microsoft
                  user: u
                  from-address: a@example.org
            """,
            Map.of());

    assertThat(configuration).isEmpty();
    assertThat(problems.list().stream().map(p -> p.place() + " " + p.message().key()))
        .containsExactly(
            "kontor.yaml:4:7 CONFIG-3",
            "kontor.yaml:6:13 CONFIG-2",
            "kontor.yaml:7:7 CONFIG-1",
            "kontor.yaml:8:14 CONFIG-10",
            "kontor.yaml:8:58 MAIL-2",
            "kontor.yaml:9:7 MAIL-24",
            "kontor.yaml:12:7 MAIL-24",
            "kontor.yaml:12:7 MAIL-24");
    assertThat(found().toString()).doesNotContain("two@example.org");
  }

  @Test
  void two_shops_of_one_key_are_refused_with_the_line_of_the_second() {
    parse(
        """
        version: 1
        shops:
          - { key: a, url: "jdbc:mariadb://x/y" }
          - { key: a, url: "jdbc:mariadb://x/z" }
        """,
        Map.of());

    assertThat(problems.list()).hasSize(1);
    assertThat(problems.list().get(0).place()).hasToString("kontor.yaml:4:12");
    assertThat(problems.list().get(0).message())
        .isEqualTo(
            Message.of(ConfigError.SAME_KEY, Map.of("key", "a", "first", "kontor.yaml:3:12")));
  }
}
