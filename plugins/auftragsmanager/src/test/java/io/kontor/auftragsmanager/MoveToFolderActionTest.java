package io.kontor.auftragsmanager;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.kit.ActionContract;
import io.kontor.kit.OrderDraft;

class MoveToFolderActionTest implements ActionContract<MoveToFolderAction.Parameters> {

  private final FakeShop shop = new FakeShop();

  @Override
  public Action<MoveToFolderAction.Parameters> action() {
    return new MoveToFolderAction(shop);
  }

  @Override
  public ActionRequest<MoveToFolderAction.Parameters> request() {
    return Requests.of(
        OrderDraft.placed().subject(), new MoveToFolderAction.Parameters("Erinnert"));
  }

  @Override
  public Object outside() {
    return shop.values;
  }
}
