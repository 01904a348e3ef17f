package io.kontor.host.order;

import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.host.condition.ShopValues;
import java.util.List;
import java.util.Set;

/** Two shops; some values have one name in both, one has nasty names and ids. */
public final class ShopsOfTest implements ShopValues {

  /** Whatever a person may have typed into a shop. */
  public static final List<String> NASTY =
      List.of(
          "a\"b",
          "back\\slash",
          "\\u0022",
          "\\\"",
          "line\nbreak",
          "Ümläut ß",
          "日本 😀",
          "); calls.matched(0, $fact); //",
          "*/ ${x} %s #{y}",
          "it's",
          "\u0001\u2028\u0000");

  private static final List<ShopValue> MAIN =
      List.of(
          new ShopValue(Dimension.PAYMENT, "bank", "Banküberweisung"),
          new ShopValue(Dimension.PAYMENT, "paypal", "PayPal Plus"),
          new ShopValue(Dimension.SHIPPING, "parcel", "Paket"),
          new ShopValue(Dimension.SHIPPING, "letter", "Brief \"Gold\", versichert"),
          new ShopValue(Dimension.FOLDER, "new", "Neu"),
          new ShopValue(Dimension.FOLDER, "done", "Erledigt"),
          new ShopValue(Dimension.STATUS, "OK", "In Ordnung"),
          new ShopValue(Dimension.STATUS, "NOT_FINISHED", "Abgebrochen"),
          new ShopValue(Dimension.LANGUAGE, "de", "Deutsch (Shop)"));

  private static final List<ShopValue> SECOND =
      List.of(
          new ShopValue(Dimension.PAYMENT, "pp", "PayPal Plus"),
          new ShopValue(Dimension.FOLDER, "open", "Offen"));

  @Override
  public Set<String> shops() {
    return Set.of("main", "second");
  }

  @Override
  public List<ShopValue> values(String shop, Dimension dimension) {
    return (shop.equals("main") ? MAIN : SECOND)
        .stream().filter(value -> value.dimension() == dimension).toList();
  }
}
