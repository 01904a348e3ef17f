package io.kontor.host.demo;

import io.kontor.api.db.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The demo's shop: OXID's tables with 2,000 orders, always the same for the same moment. */
public final class DemoShop {

  /** How many orders it holds. */
  public static final int ORDERS = 2000;

  private static final int BATCH = 500;

  private final Database database;

  /** A shop in this database. */
  public DemoShop(Database database) {
    this.database = database;
  }

  /** Whether all orders are there. */
  public boolean isComplete() {
    boolean tables = !database.list("SHOW TABLES LIKE 'oxorder'", Map.of(), row -> true).isEmpty();
    return tables && count() >= ORDERS;
  }

  private long count() {
    return database
        .first("SELECT COUNT(*) AS n FROM oxorder", Map.of(), row -> row.integer("n"))
        .orElse(0L);
  }

  /** Makes tables and orders, older than the moment, unless they are there already. */
  public void create(Instant moment) {
    for (String statement : statements()) {
      database.update(statement, Map.of());
    }
    long there = count();
    // The orders come in one transaction each batch; a first start that was killed goes on where it
    // stopped.
    for (int first = (int) there; first < ORDERS; first += BATCH) {
      insert(moment, first, Math.min(ORDERS, first + BATCH));
    }
  }

  private void insert(Instant moment, int from, int to) {
    List<Map<String, Object>> orders = new ArrayList<>();
    List<Map<String, Object>> users = new ArrayList<>();
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      var order = new DemoOrder(i, moment);
      orders.add(order.row());
      users.add(order.user());
      lines.addAll(order.lines());
    }
    database.transaction(
        db -> {
          db.batch("INSERT IGNORE INTO oxuser (OXID, OXCUSTNR) VALUES (:OXID, :OXCUSTNR)", users);
          db.batch(insertInto("oxorderarticles", lines.get(0)), lines);
          return db.batch(insertInto("oxorder", orders.get(0)), orders);
        });
  }

  private static String insertInto(String table, Map<String, Object> row) {
    List<String> columns = row.keySet().stream().sorted().toList();
    return "INSERT IGNORE INTO %s (%s) VALUES (:%s)"
        .formatted(table, String.join(", ", columns), String.join(", :", columns));
  }

  private static List<String> statements() {
    try (InputStream in = Objects.requireNonNull(DemoShop.class.getResourceAsStream("shop.sql"))) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(script.split(";\\s*\\n")).stream()
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
