package io.kontor.bench;

import io.kontor.api.order.Order;
import io.kontor.api.order.OrderLine;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads all orders with plain JDBC: the connector's own statements, in its batches, into the same
 * records.
 */
final class PlainScan {

  private static final int BATCH = 1000;
  private static final String LONG_AGO = "2000-01-01 00:00:00";

  private final Connection connection;
  private final String heads = sql("orders-since").replaceAll(":(shop|after|since)\\b", "?");
  private final String lineRows = sql("lines");

  PlainScan(Connection connection) throws IOException {
    this.connection = connection;
  }

  /** Hands over all orders, batch by batch. */
  void read(Consumer<List<Order>> batch) throws SQLException {
    String after = "";
    int size;
    do {
      List<Order> orders = read(after);
      size = orders.size();
      if (size > 0) {
        after = orders.get(size - 1).id();
        batch.accept(orders);
      }
    } while (size == BATCH);
  }

  private List<Order> read(String after) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(heads)) {
      statement.setString(1, "1");
      statement.setString(2, after);
      statement.setString(3, LONG_AGO);
      statement.setString(4, LONG_AGO);
      try (ResultSet rows = statement.executeQuery()) {
        return orders(rows);
      }
    }
  }

  /** The lines hang on the orders' ids, so these are read first, from the rows the driver holds. */
  private List<Order> orders(ResultSet rows) throws SQLException {
    var ids = new ArrayList<String>();
    while (rows.next()) {
      ids.add(rows.getString(1));
    }
    Map<String, List<OrderLine>> lines = ids.isEmpty() ? Map.of() : lines(ids);
    var orders = new ArrayList<Order>();
    var reader = new PlainReader(rows);
    rows.beforeFirst();
    while (rows.next()) {
      orders.add(reader.order(lines));
    }
    return orders;
  }

  private Map<String, List<OrderLine>> lines(List<String> ids) throws SQLException {
    String marks = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
    var lines = new HashMap<String, List<OrderLine>>(ids.size() * 2);
    try (PreparedStatement statement =
        connection.prepareStatement(lineRows.replace(":ids", marks))) {
      for (int i = 0; i < ids.size(); i++) {
        statement.setString(i + 1, ids.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        var reader = new PlainReader(rows);
        while (rows.next()) {
          lines.computeIfAbsent(rows.getString(1), id -> new ArrayList<>()).add(reader.line());
        }
      }
    }
    return lines;
  }

  /** A statement of the dialect, with its tables' plain names. */
  private static String sql(String name) throws IOException {
    String text =
        Texts.read("/dialects/oxid/" + name + ".sql")
            .lines()
            .filter(line -> !line.startsWith("--"))
            .collect(Collectors.joining("\n"));
    return text.replace("${order-columns}", part("order-columns"))
        .replace("${order-joins}", part("order-joins"))
        .replaceAll("\\$\\{(\\w+)}", "$1");
  }

  private static String part(String name) throws IOException {
    return Texts.read("/dialects/oxid/" + name + ".sql");
  }
}
