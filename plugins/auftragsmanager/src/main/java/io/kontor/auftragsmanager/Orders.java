package io.kontor.auftragsmanager;

import io.kontor.api.error.KontorException;
import io.kontor.api.order.Order;
import io.kontor.api.subject.Subject;
import java.util.Map;

/** The order behind a subject. */
final class Orders {

  private Orders() {}

  static Order of(Subject subject) {
    if (subject.fact() instanceof Order order) {
      return order;
    }
    throw new KontorException(AuftragsmanagerError.NO_ORDER, Map.of("subject", subject.ref()));
  }
}
