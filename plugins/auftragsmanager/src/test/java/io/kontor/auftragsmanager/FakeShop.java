package io.kontor.auftragsmanager;

import io.kontor.api.order.Order;
import io.kontor.api.shop.OrderReading;
import io.kontor.api.shop.OrderWriting;
import io.kontor.api.shop.Shop;
import io.kontor.api.shop.ShopIdentity;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.Shops;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shop that notes what is written and answers as it is told. */
final class FakeShop implements Shop, Shops, OrderWriting {

  final List<String> written = new ArrayList<>();
  final Map<String, String> values = new HashMap<>();
  WriteResult answer = WriteResult.WRITTEN;
  boolean writable = true;

  @Override
  public Set<String> keys() {
    return Set.of("shop1");
  }

  @Override
  public Shop shop(String key) {
    return this;
  }

  @Override
  public ShopIdentity identity() {
    return new ShopIdentity("fake", "1", "", "1", true);
  }

  @Override
  public List<ShopValue> values() {
    return List.of(
        new ShopValue(ShopValue.Dimension.FOLDER, "NEW", "Neu"),
        new ShopValue(ShopValue.Dimension.FOLDER, "REMINDED", "Erinnert"));
  }

  @Override
  public OrderReading orders() {
    throw new AssertionError("no order is read");
  }

  @Override
  public Optional<OrderWriting> writing() {
    return writable ? Optional.of(this) : Optional.empty();
  }

  @Override
  public List<String> grants(String user, String schema) {
    return List.of();
  }

  @Override
  public WriteResult moveToFolder(Order seen, String folder) {
    return write("folder", folder);
  }

  @Override
  public WriteResult setPaid(Order seen, Instant moment) {
    return write("paid", moment.toString());
  }

  @Override
  public WriteResult setSent(Order seen, Instant moment) {
    return write("sent", moment.toString());
  }

  @Override
  public WriteResult setTrackingCode(Order seen, String code) {
    return write("tracking", code);
  }

  private WriteResult write(String name, String value) {
    written.add(name + " " + value);
    values.put(name, value);
    return answer;
  }
}
