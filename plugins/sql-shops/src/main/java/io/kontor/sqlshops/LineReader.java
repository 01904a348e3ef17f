package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Money;
import io.kontor.api.order.OrderLine;
import java.util.Currency;

/** Makes a line from a row in Kontor's words; as {@link OrderReader}, in the columns' order. */
final class LineReader {

  private final TextColumn title;
  private final TextColumn variant;

  LineReader(Dialect dialect) {
    this.title = TextColumn.of(dialect, "title");
    this.variant = TextColumn.of(dialect, "variant");
  }

  OrderLine read(Row row, Currency currency) {
    return new OrderLine(
        row.text("id"),
        row.text("article_id"),
        row.text("sku"),
        titleWithVariant(row),
        Amounts.plain(row.decimal("quantity")),
        new Money(row.decimal("unit_price"), currency).asUnitPrice(),
        Amounts.total(row.decimal("total"), currency),
        Fact.known(Amounts.plain(row.decimal("vat_percent"))),
        row.flag("cancelled"));
  }

  private String titleWithVariant(Row row) {
    String article = title.read(row);
    String chosen = variant.read(row);
    return chosen.isEmpty() ? article : article + ", " + chosen;
  }
}
