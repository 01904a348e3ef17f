package io.kontor.host.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One order of the demo, made of its number alone. None is both unpaid and younger than 7 days, so
 * that a week later exactly the second reminders are due.
 */
final class DemoOrder {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final int OLDEST_DAYS = 180;
  private static final int UNPAID_FROM_DAYS = 8;
  private static final int SENT_FROM_DAYS = 5;
  private static final int PACKED_FROM_DAYS = 3;
  private static final String NEVER = "0000-00-00 00:00:00";
  private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final List<String> PAYMENTS =
      List.of(
          "oxidpayadvance",
          "oxidpayadvance",
          "oxidpayadvance",
          "oxidpaypal",
          "oxidpaypal",
          "oxidpaypal",
          "oxidinvoice",
          "oxidcreditcard",
          "oxidcashondel",
          "oxiddebitnote");
  private static final List<String> COUNTRIES = List.of("de", "at", "ch", "gb", "it");
  private static final List<Integer> LANGUAGES = List.of(0, 0, 0, 1, 2);
  private static final List<String> FIRST_NAMES =
      List.of(
          "Anna", "Ben", "Clara", "David", "Elena", "Felix", "Giulia", "Hannes", "Ines", "Jörg",
          "Kathrin");
  private static final List<String> LAST_NAMES =
      List.of(
          "Auer",
          "Bianchi",
          "Carter",
          "Dörr",
          "Egger",
          "Fischer",
          "Graf",
          "Huber",
          "Innerhofer",
          "Jensen",
          "Köhler",
          "Lang",
          "Moser");
  private static final List<String> ARTICLES =
      List.of(
          "Wanderrucksack 28 l",
          "Trinkflasche 0,75 l",
          "Stirnlampe",
          "Regenjacke",
          "Wollsocken",
          "Kletterseil 60 m",
          "Zelt für zwei");
  private static final double[] PRICES = {89.9, 18.5, 39.95, 149, 16.9, 124.5, 279};

  private final int index;
  private final Instant moment;
  private final int ageDays;

  DemoOrder(int index, Instant moment) {
    this.index = index;
    this.moment = moment;
    this.ageDays = 1 + (DemoShop.ORDERS - 1 - index) * OLDEST_DAYS / DemoShop.ORDERS;
  }

  private String id() {
    return id("order");
  }

  private String id(String what) {
    byte[] name = (what + index).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "");
  }

  private Instant orderedAt() {
    return moment.minus(Duration.ofDays(ageDays)).minus(Duration.ofMinutes(index * 37L % 600));
  }

  private String payment() {
    return PAYMENTS.get(index % PAYMENTS.size());
  }

  /** Changes only after all payments had their turn: each is used in each country. */
  private int market() {
    return index / PAYMENTS.size() % COUNTRIES.size();
  }

  private boolean unpaid() {
    boolean slow = payment().equals("oxidpayadvance") || payment().equals("oxidinvoice");
    return slow && index / 10 % 6 == 0 && ageDays >= UNPAID_FROM_DAYS;
  }

  private boolean sent() {
    return !unpaid() && ageDays >= SENT_FROM_DAYS;
  }

  private boolean packed() {
    return sent() || (!unpaid() && ageDays >= PACKED_FROM_DAYS);
  }

  private static String local(Instant moment) {
    return SQL.format(LocalDateTime.ofInstant(moment, ZONE));
  }

  Map<String, Object> user() {
    return Map.of("OXID", id("user"), "OXCUSTNR", 20001 + index);
  }

  Map<String, Object> row() {
    var row = new HashMap<String, Object>();
    row.put("OXID", id());
    row.put("OXUSERID", id("user"));
    row.put("OXORDERNR", 10001 + index);
    row.put("OXORDERDATE", local(orderedAt()));
    row.put("OXTIMESTAMP", local(orderedAt()));
    row.put("OXTRANSSTATUS", "OK");
    row.put("OXSTORNO", index % 37 == 0 ? 1 : 0);
    row.put("OXLANG", LANGUAGES.get(market()));
    row.put("OXPAYMENTTYPE", payment());
    row.put("OXPAID", unpaid() ? NEVER : local(orderedAt().plus(Duration.ofHours(20))));
    row.put("OXSENDDATE", sent() ? local(orderedAt().plus(Duration.ofDays(3))) : NEVER);
    row.put("OXTRACKCODE", packed() ? "KD%08d".formatted(4200000 + index) : "");
    row.put("OXFOLDER", sent() ? "ORDERFOLDER_FINISHED" : "ORDERFOLDER_NEW");
    row.put("OXDELTYPE", "oxidstandard");
    row.put("OXREMARK", "");
    row.put("OXCURRENCY", "EUR");
    row.put("OXCURRATE", 1);
    address(row);
    totals(row);
    return row;
  }

  private void address(Map<String, Object> row) {
    String first = FIRST_NAMES.get(index % FIRST_NAMES.size());
    String last = LAST_NAMES.get(index % LAST_NAMES.size());
    row.put("OXBILLEMAIL", "kunde%d@example.org".formatted(20001 + index));
    row.put("OXBILLSAL", index % 2 == 0 ? "MRS" : "MR");
    row.put("OXBILLFNAME", first);
    row.put("OXBILLLNAME", last);
    row.put("OXBILLSTREET", "Dorfstraße");
    row.put("OXBILLSTREETNR", String.valueOf(1 + index % 90));
    row.put("OXBILLZIP", String.valueOf(39000 + index % 900));
    row.put("OXBILLCITY", "Musterort");
    row.put("OXBILLCOUNTRYID", COUNTRIES.get(market()));
  }

  private void totals(Map<String, Object> row) {
    double goods = 0;
    for (int line = 0; line < lineCount(); line++) {
      goods += price(line) * quantity(line);
    }
    double shipping = goods > 100 ? 0 : 5.9;
    row.put("OXTOTALNETSUM", cents(goods / 1.19));
    row.put("OXDELCOST", shipping);
    row.put("OXTOTALORDERSUM", cents(goods + shipping));
  }

  private static double cents(double amount) {
    return Math.round(amount * 100) / 100.0;
  }

  private int lineCount() {
    return 1 + index % 4;
  }

  private int article(int line) {
    return (index + line * 3) % ARTICLES.size();
  }

  private double price(int line) {
    return PRICES[article(line)];
  }

  private int quantity(int line) {
    return 1 + (index + line) % 3;
  }

  List<Map<String, Object>> lines() {
    var lines = new ArrayList<Map<String, Object>>();
    for (int line = 0; line < lineCount(); line++) {
      lines.add(
          Map.of(
              "OXID", id("line" + line + "-"),
              "OXORDERID", id(),
              "OXTIMESTAMP", local(orderedAt()),
              "OXARTNUM", "A-%04d".formatted(1000 + article(line)),
              "OXTITLE", ARTICLES.get(article(line)),
              "OXAMOUNT", quantity(line),
              "OXBPRICE", price(line),
              "OXBRUTPRICE", cents(price(line) * quantity(line)),
              "OXVAT", 19));
    }
    return lines;
  }
}
