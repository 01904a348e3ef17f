package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.OrderLine;
import java.math.BigDecimal;
import java.util.Currency;

/** Makes a line from a row in Kontor's words. */
final class LineReader {

  private final TextColumn title;
  private final TextColumn variant;

  LineReader(Dialect dialect) {
    this.title = TextColumn.of(dialect, "title");
    this.variant = TextColumn.of(dialect, "variant");
  }

  OrderLine read(Row row, Currency currency) {
    BigDecimal vat = Amounts.plain(row.decimal("vat_percent"));
    return new OrderLine(
        row.text("id"),
        row.text("article_id"),
        row.text("sku"),
        titleWithVariant(row),
        Amounts.plain(row.decimal("quantity")),
        new Money(row.decimal("unit_price"), currency).asUnitPrice(),
        Amounts.total(row.decimal("total"), currency),
        Fact.known(vat),
        row.flag("cancelled"));
  }

  private String titleWithVariant(Row row) {
    String chosen = variant.read(row);
    return chosen.isEmpty() ? title.read(row) : title.read(row) + ", " + chosen;
  }
}
