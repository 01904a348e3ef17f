package io.kontor.auftragsmanager;

import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.TaskIdentity;
import io.kontor.api.subject.Subject;
import io.kontor.api.template.RenderedMail;
import io.kontor.kit.OrderDraft;
import java.util.TreeMap;

/** What an action is asked: second level of a reminder, a template that shows what it was given. */
final class Requests {

  private Requests() {}

  static <P extends Record> ActionRequest<P> of(Subject subject, P parameters) {
    return new ActionRequest<>(
        subject,
        parameters,
        new TaskIdentity("reminder", "2"),
        (name, about, more) ->
            new RenderedMail(name + " " + new TreeMap<>(more), "", "text", "de", "order"),
        OrderDraft.ORDERED);
  }
}
