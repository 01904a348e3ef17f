package io.kontor.auftragsmanager;

import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.kit.ActionContract;
import io.kontor.kit.FakeContext;
import io.kontor.kit.OrderDraft;
import java.util.List;
import java.util.Optional;

class MailActionTest implements ActionContract<MailAction.Parameters> {

  private final FakeContext context =
      new FakeContext("auftragsmanager", OrderDraft.ORDERED.toString());

  @Override
  public Action<MailAction.Parameters> action() {
    return new MailAction(context);
  }

  @Override
  public ActionRequest<MailAction.Parameters> request() {
    return Requests.of(
        OrderDraft.placed().subject(),
        new MailAction.Parameters(List.of("customer"), "mail", Optional.empty(), Optional.empty()));
  }

  @Override
  public Object outside() {
    return context.sent();
  }
}
