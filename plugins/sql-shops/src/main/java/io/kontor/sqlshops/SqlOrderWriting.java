package io.kontor.sqlshops;

import io.kontor.api.db.Row;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Fact;
import io.kontor.api.order.Order;
import io.kontor.api.order.OrderState;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.ShopConnection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Guarded writes (L18). The row is read first and compared with what the caller saw, in Kontor's
 * words; then the statement repeats what was read, to the letter. So a stored text that several
 * readings fit is guarded too, and nothing can slip in between.
 */
final class SqlOrderWriting implements OrderWriting {

  private final OpenShop shop;
  private final ShopConnection connection;
  private final StateReader states;
  private final KnownFolders folders;

  SqlOrderWriting(OpenShop shop, KnownFolders folders) {
    this.shop = shop;
    this.connection = shop.connection();
    this.states = new StateReader(shop.dialect(), connection);
    this.folders = folders;
  }

  @Override
  public WriteResult moveToFolder(Order seen, String folder) {
    folders.require(shop, folder);
    return write(
        seen,
        new Write(
            "folder",
            folder,
            Fact.known(folder),
            seen.state().folder(),
            row -> states.state(row).folder()));
  }

  @Override
  public WriteResult setPaid(Order seen, Instant moment) {
    LocalDateTime local = shopTime(moment);
    return write(
        seen,
        new Write(
            "paid_at",
            local.format(SqlOrderReading.STORED),
            asRead(local),
            seen.payment().paidAt(),
            states::paidAt));
  }

  @Override
  public WriteResult setSent(Order seen, Instant moment) {
    LocalDateTime local = shopTime(moment);
    return write(
        seen,
        new Write(
            "sent_at",
            local.format(SqlOrderReading.STORED),
            asRead(local),
            seen.shipment().sentAt(),
            states::sentAt));
  }

  @Override
  public WriteResult setTrackingCode(Order seen, String code) {
    String stripped = code.strip();
    int longest = shop.dialect().trackingCodeLength();
    if (stripped.isEmpty()
        || stripped.length() > longest
        || stripped.chars().anyMatch(Character::isISOControl)) {
      throw new KontorException(
          SqlShopsError.BAD_TRACKING_CODE,
          Map.of("code", stripped, "order", seen.id(), "longest", longest));
    }
    return write(
        seen,
        new Write(
            "tracking",
            stripped,
            shop.dialect().quirks().trackingCodes(stripped),
            seen.shipment().trackingCodes(),
            states::trackingCodes));
  }

  private WriteResult write(Order seen, Write write) {
    if (!seen.shop().equals(connection.key())) {
      throw new KontorException(
          SqlShopsError.FOREIGN_ORDER,
          Map.of("order", seen.id(), "shop", seen.shop(), "connection", connection.key()));
    }
    Optional<Current> current = current(seen, write);
    Optional<WriteResult> settled = settled(seen, write, current);
    if (settled.isPresent()) {
      return settled.get();
    }
    if (update(seen, write, current.orElseThrow())) {
      return WriteResult.WRITTEN;
    }
    return settled(seen, write, current(seen, write)).orElse(WriteResult.CHANGED);
  }

  /** What is clear without writing; empty if the order is still what was seen. */
  private static Optional<WriteResult> settled(Order seen, Write write, Optional<Current> current) {
    if (current.isEmpty()) {
      return Optional.of(WriteResult.GONE);
    }
    if (current.get().value().equals(write.wanted())) {
      return Optional.of(WriteResult.ALREADY);
    }
    OrderState state = current.get().state();
    boolean same =
        current.get().value().equals(write.seen())
            && state.cancelled().equals(seen.state().cancelled())
            && state.status().equals(seen.state().status());
    return same ? Optional.empty() : Optional.of(WriteResult.CHANGED);
  }

  private Optional<Current> current(Order seen, Write write) {
    return shop.database()
        .first(
            shop.sql("state"),
            Map.of("id", seen.id(), "shop", shop.shopId()),
            row ->
                new Current(
                    states.state(row),
                    write.reader().apply(row),
                    row.text(write.column()),
                    row.integer("cancelled")));
  }

  private boolean update(Order seen, Write write, Current current) {
    Map<String, ?> values =
        Map.of(
            "id", seen.id(),
            "shop", shop.shopId(),
            "value", write.stored(),
            "seen", current.stored(),
            "cancelled", current.cancelled(),
            "status", current.state().status());
    return shop.database().update(shop.sql("write-" + write.column()), values) > 0;
  }

  private LocalDateTime shopTime(Instant moment) {
    return LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), connection.zone());
  }

  /** A local time that exists twice is read as the later one. */
  private Fact<Instant> asRead(LocalDateTime local) {
    return Fact.known(local.atZone(connection.zone()).withLaterOffsetAtOverlap().toInstant());
  }

  /**
   * One write.
   *
   * @param column the column in Kontor's words, and the end of the statement's name
   * @param stored the new value as it is stored
   * @param wanted the new value as it is read
   * @param seen the old value the caller saw
   * @param reader reads the value
   */
  private record Write(
      String column, String stored, Object wanted, Object seen, Function<Row, Object> reader) {}

  /** The row as it is: read, and to the letter. */
  private record Current(OrderState state, Object value, String stored, long cancelled) {}
}
