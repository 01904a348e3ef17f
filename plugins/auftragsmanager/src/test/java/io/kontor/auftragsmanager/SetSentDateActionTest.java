package io.kontor.auftragsmanager;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.kit.ActionContract;
import io.kontor.kit.OrderDraft;

class SetSentDateActionTest implements ActionContract<SetSentDateAction.Parameters> {

  private final FakeShop shop = new FakeShop();

  @Override
  public Action<SetSentDateAction.Parameters> action() {
    return new SetSentDateAction(shop);
  }

  @Override
  public ActionRequest<SetSentDateAction.Parameters> request() {
    return Requests.of(OrderDraft.placed().subject(), new SetSentDateAction.Parameters());
  }

  @Override
  public Object outside() {
    return shop.values;
  }
}
