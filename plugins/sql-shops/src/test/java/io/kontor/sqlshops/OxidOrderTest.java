package io.kontor.sqlshops;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Language;
import io.kontor.api.Text;
import io.kontor.api.order.Address;
import io.kontor.api.order.Money;
import io.kontor.api.order.Order;
import io.kontor.api.order.OrderLine;
import io.kontor.api.order.PaymentKind;
import io.kontor.api.shop.ShopConnection;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What OXID's columns mean, one by one. */
class OxidOrderTest {

  private static final Instant CHANGED = Instant.parse("2024-05-02T08:00:00Z");
  private static final String ID = "kit00001";

  private static OxidWorld six;
  private static OxidWorld seven;

  @BeforeAll
  static void open() {
    six = new OxidWorld(OxidTables.own("6", "InnoDB", ""));
    seven = new OxidWorld(OxidTables.own("7", "InnoDB", ""));
  }

  @AfterAll
  static void close() {
    six.close();
    seven.close();
  }

  @BeforeEach
  void one_order() {
    for (OxidWorld world : List.of(six, seven)) {
      world.reset();
      world.addOrders(List.of(ID), CHANGED);
    }
  }

  private static Order read(OxidWorld world) {
    return world.type().open(world.connection()).orders().load(List.of(ID)).get(0);
  }

  private static Order with(String assignment) {
    six.set(six.order(), assignment, "OXID", ID);
    return read(six);
  }

  @Test
  void zero_dates_are_absent_and_local_times_become_moments() {
    Order order = read(six);
    assertThat(order.payment().paidAt().isAbsent()).isTrue();
    assertThat(order.shipment().sentAt().isAbsent()).isTrue();
    assertThat(order.orderedAt().get()).isEqualTo("2026-02-28T11:00:00Z");
    assertThat(with("OXPAID='2026-07-01 10:00:00'").payment().paidAt().get())
        .isEqualTo("2026-07-01T08:00:00Z");
  }

  @Test
  void L6_an_order_whose_date_is_zero_was_not_placed_in_1970() {
    Order imported = with("OXORDERDATE='0000-00-00 00:00:00'");
    assertThat(imported.orderedAt().isUnknown()).isTrue();
    assertThat(imported.orderedAt().unknownBecause().orElseThrow().de())
        .startsWith("der Shop hat kein Bestelldatum gespeichert");
  }

  @Test
  void L15_a_stored_time_that_exists_twice_is_the_later() {
    assertThat(with("OXPAID='2026-10-25 02:30:00'").payment().paidAt().get())
        .isEqualTo("2026-10-25T01:30:00Z");
  }

  @Test
  void L16_doubles_become_money_without_their_dust() {
    Order order = with("OXTOTALORDERSUM=0.1+0.2, OXDISCOUNT=157.8, OXVOUCHERDISCOUNT=10");
    assertThat(order.totals().gross()).isEqualTo(Money.of("0.3", "EUR"));
    assertThat(order.totals().discount()).isEqualTo(Money.of("167.80", "EUR"));
    assertThat(order.totals().rate()).isEqualTo(BigDecimal.ONE);
  }

  @Test
  void another_currency_keeps_its_rate() {
    Order order = with("OXCURRENCY='CHF', OXCURRATE=1.4326");
    assertThat(order.totals().gross()).isEqualTo(Money.of("119", "CHF"));
    assertThat(order.totals().rate()).isEqualByComparingTo("1.4326");
    assertThat(order.lines().get(0).total()).isEqualTo(Money.of("59.5", "CHF"));
  }

  @Test
  void L16_a_rate_the_shop_does_not_store_is_not_taken_for_one_to_one() {
    assertThat(with("OXCURRENCY='CHF', OXCURRATE=0").totals().rate()).isZero();
  }

  @Test
  void L16_the_shops_own_currency_is_the_one_its_rates_count_from() {
    assertThat(with("OXCURRENCY='CHF', OXCURRATE=1.4326").totals().shopCurrency().get())
        .isEqualTo(Currency.getInstance("EUR"));
    assertThat(new OxidQuirks().currency(Map.of())).isEmpty();
  }

  @Test
  void a_currency_that_is_none_is_not_taken_for_another() {
    assertThat(with("OXCURRENCY='Taler'").totals().gross().currency().getCurrencyCode())
        .isEqualTo("XXX");
    assertThat(read(six).totals().gross().amount()).isEqualByComparingTo("119");
  }

  @Test
  void what_the_request_filter_encoded_is_decoded_once() {
    Order order = with("OXBILLCOMPANY='M&uuml;ller &amp; O&#039;Neil &quot;&amp;lt;&quot;'");
    assertThat(order.customer().billing().company()).isEqualTo("M&uuml;ller & O'Neil \"&lt;\"");
  }

  @Test
  void an_empty_delivery_address_is_the_billing_address() {
    Order order =
        with("OXBILLSTREET='Hauptstr.', OXBILLSTREETNR='13', OXBILLCOUNTRYID='country-de'");
    assertThat(order.customer().delivery()).isEqualTo(order.customer().billing());
    assertThat(order.customer().billing().street()).isEqualTo("Hauptstr. 13");
    assertThat(order.customer().billing().country()).isEqualTo("DE");
    Order sent = with("OXDELCOMPANY='Lager Süd', OXDELCITY='Köln', OXDELCOUNTRYID='country-ch'");
    assertThat(sent.customer().delivery())
        .isEqualTo(new Address("", "Lager Süd", "", "", "", "", "", "Köln", "CH"));
  }

  @Test
  void a_deleted_account_leaves_the_order_readable() {
    assertThat(read(six).customer().number()).isEqualTo("1001");
    Order order = with("OXUSERID='deleted-account'");
    assertThat(order.customer().number()).isEmpty();
    assertThat(order.customer().id()).isEqualTo("deleted-account");
  }

  @Test
  void one_column_may_hold_several_tracking_codes() {
    assertThat(with("OXTRACKCODE='A1, B2;C3 ;'").shipment().trackingCodes())
        .containsExactly("A1", "B2", "C3");
    assertThat(with("OXTRACKCODE=''").shipment().trackingUrl().isAbsent()).isTrue();
  }

  @Test
  void the_tracking_address_comes_from_the_shop_or_from_the_shipping_method() {
    assertThat(with("OXTRACKCODE='A 1,B2'").shipment().trackingUrl().get())
        .isEqualTo("https://track.example/?id=A+1");
    seven.set(seven.order(), "OXTRACKCODE='A1', OXDELTYPE='express'", "OXID", ID);
    assertThat(read(seven).shipment().trackingUrl().get())
        .isEqualTo("https://track.example/?id=A1");
    seven.set(
        seven.tables().table("oxdeliveryset"),
        "OXTRACKINGURL='https://x/##ID##'",
        "OXID",
        "express");
    assertThat(read(seven).shipment().trackingUrl().get()).isEqualTo("https://x/A1");
  }

  @Test
  void L6_what_is_not_mapped_is_unknown() {
    assertThat(read(six).payment().kind().get()).isEqualTo(PaymentKind.PREPAYMENT);
    assertThat(with("OXPAYMENTTYPE='own-method'").payment().kind().isUnknown()).isTrue();
    assertThat(with("OXLANG=7").language().isUnknown()).isTrue();
  }

  @Test
  void L6_why_is_said_in_every_language_and_what_to_do_now() {
    Text why = with("OXPAYMENTTYPE='own-method'").payment().kind().unknownBecause().orElseThrow();
    assertThat(why.de()).startsWith("die Zahlungsart „own-method“ ist nicht zugeordnet");
    assertThat(why.en()).startsWith("payment method 'own-method' is not mapped");
    assertThat(why.it()).startsWith("il metodo di pagamento «own-method» non è associato");
    for (Language language : Language.values()) {
      assertThat(why.in(language))
          .contains("main", "kontor.yaml", "payments: { \"own-method\": prepayment }");
    }
    assertThat(with("OXLANG=7").language().unknownBecause().orElseThrow().de())
        .startsWith("der Shop hat keine Sprache Nr. 7");
  }

  @Test
  void the_operators_mapping_goes_before_the_dialects() {
    ShopConnection plain = six.connection();
    var mapped =
        new ShopConnection(
            plain.key(),
            plain.database(),
            plain.prefix(),
            plain.shopId(),
            plain.zone(),
            Map.of("oxidpayadvance", PaymentKind.INVOICE),
            false);
    Order order = six.type().open(mapped).orders().load(List.of(ID)).get(0);
    assertThat(order.payment().kind().get()).isEqualTo(PaymentKind.INVOICE);
  }

  @Test
  void languages_are_those_of_the_shops_settings_encoded_or_plain() {
    assertThat(with("OXLANG=2").language().get()).isEqualTo("it");
    seven.set(seven.order(), "OXLANG=2", "OXID", ID);
    assertThat(read(seven).language().get()).isEqualTo("it");
  }

  @Test
  void L6_settings_that_cannot_be_decoded_make_no_language_and_the_order_says_why() {
    six.run(
        "CREATE TABLE kept AS SELECT * FROM oxconfig;"
            + "UPDATE oxconfig SET OXVARVALUE = UNHEX('00112233445566778899AABBCCDDEEFF')");
    try {
      Order order = with("OXLANG=0");
      assertThat(order.language().unknownBecause().orElseThrow().de())
          .startsWith("die Einstellungen des Shops lassen sich nicht entschlüsseln")
          .contains("aLanguageParams");
      assertThat(order.totals().shopCurrency().unknownBecause())
          .isEqualTo(order.language().unknownBecause());
      assertThat(six.type().open(six.connection()).values())
          .extracting(ShopValue::dimension)
          .doesNotContain(Dimension.LANGUAGE);
    } finally {
      six.run("DELETE FROM oxconfig; INSERT INTO oxconfig SELECT * FROM kept; DROP TABLE kept");
    }
    assertThat(read(six).language().get()).isEqualTo("de");
  }

  @Test
  void lines_come_in_the_order_the_shop_shows_them() {
    List<OrderLine> lines = read(six).lines();
    assertThat(lines).extracting(OrderLine::title).containsExactly("Teller", "Tasse");
    six.set(
        six.line(), "OXSELVARIANT='rot &amp; blau', OXAMOUNT=2.5, OXSTORNO=1", "OXID", ID + "-b");
    OrderLine changed = read(six).lines().get(0);
    assertThat(changed.title()).isEqualTo("Teller, rot & blau");
    assertThat(changed.quantity()).isEqualByComparingTo("2.5");
    assertThat(changed.cancelled()).isTrue();
    assertThat(changed.vatPercent().get()).isEqualTo(new BigDecimal("19"));
  }

  @Test
  void a_line_finds_its_order_whatever_the_case_of_its_id() {
    six.set(six.line(), "OXORDERID='KIT00001'", "OXID", ID + "-a");
    assertThat(read(six).lines()).hasSize(2);
  }

  @Test
  void the_shop_offers_what_it_has() {
    List<ShopValue> values = six.type().open(six.connection()).values();
    assertThat(values)
        .contains(
            new ShopValue(Dimension.PAYMENT, "own-method", "Kauf auf Ziel & mehr"),
            new ShopValue(Dimension.SHIPPING, "express", "Express"),
            new ShopValue(Dimension.FOLDER, "ORDERFOLDER_NEW", "Neu"),
            new ShopValue(Dimension.FOLDER, "Gemahnt ü", "Gemahnt ü"),
            new ShopValue(Dimension.STATUS, "OK", "abgeschlossen"),
            new ShopValue(Dimension.LANGUAGE, "it", "it"))
        .doesNotContain(new ShopValue(Dimension.FOLDER, "ORDERFOLDER_PROBLEMS", "Probleme"));
  }
}
