package io.kontor.auftragsmanager;

import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Preview;
import io.kontor.api.action.Repeatability;
import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.shop.ShopValue;
import io.kontor.api.shop.ShopValue.Dimension;
import io.kontor.api.shop.Shops;
import java.util.List;
import java.util.Map;

/** Files an order in one of the shop's folders. */
final class MoveToFolderAction implements Action<MoveToFolderAction.Parameters> {

  private final Shops shops;

  MoveToFolderAction(Shops shops) {
    this.shops = shops;
  }

  /**
   * What a profile says.
   *
   * @param folder name or id of one of the shop's folders
   */
  record Parameters(String folder) {}

  @Override
  public String id() {
    return "move-to-folder";
  }

  @Override
  public Text title() {
    return new Text("In Ordner legen", "Move to folder", "Sposta nella cartella");
  }

  @Override
  public Class<Parameters> parameterType() {
    return Parameters.class;
  }

  @Override
  public Repeatability repeatability() {
    return Repeatability.IDEMPOTENT;
  }

  @Override
  public boolean writesToShop() {
    return true;
  }

  @Override
  public Prepared prepare(ActionRequest<Parameters> request) {
    Order order = Orders.of(request.subject());
    ShopValue folder = folder(order, request.parameters().folder());
    var change =
        new Preview.Change(
            order.shop() + ": " + order.number(),
            order.state().folder().value().orElse(""),
            folder.id());
    return new ShopWrite(
        order, shops, change, (writing, seen) -> writing.moveToFolder(seen, folder.id()));
  }

  private ShopValue folder(Order order, String wanted) {
    List<ShopValue> folders =
        shops.shop(order.shop()).values().stream()
            .filter(value -> value.dimension() == Dimension.FOLDER)
            .toList();
    return folders.stream()
        .filter(value -> value.id().equals(wanted) || value.name().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new KontorException(
                    AuftragsmanagerError.UNKNOWN_FOLDER,
                    Map.of(
                        "folder", wanted,
                        "shop", order.shop(),
                        "known",
                            String.join(", ", folders.stream().map(ShopValue::name).toList()))));
  }
}
