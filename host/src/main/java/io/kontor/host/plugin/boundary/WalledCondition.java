package io.kontor.host.plugin.boundary;

import io.kontor.api.condition.Answer;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Constraint;
import io.kontor.api.condition.Input;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.condition.Sentence;
import io.kontor.host.plugin.wall.Faces;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A condition behind the boundary; written by hand because rules ask it for each subject. */
final class WalledCondition<F extends Record, P extends Record>
    implements ConditionType<F, P>, Walled {

  private final ConditionType<F, P> type;
  private final ConditionType<F, P> described;
  private final PluginBoundary boundary;

  @SuppressWarnings("unchecked")
  WalledCondition(ConditionType<F, P> type, PluginBoundary boundary) {
    this.type = type;
    this.described = CrossingProxy.of(ConditionType.class, type, boundary);
    this.boundary = boundary;
  }

  @Override
  public Answer ask(Inquiry<F, P> inquiry) {
    var lent =
        new Inquiry<>(
            inquiry.subject(),
            inquiry.fact(),
            inquiry.parameters(),
            inquiry.moment(),
            crossing(inquiry.ledger()));
    return (Answer) boundary.intoPure("ConditionType.ask", () -> type.ask(lent));
  }

  private LedgerView crossing(LedgerView ledger) {
    return Faces.ledger(
        profile -> (boolean) boundary.back().into("LedgerView.done", () -> ledger.done(profile)));
  }

  @Override
  public PluginBoundary boundary() {
    return boundary;
  }

  @Override
  public String id() {
    return described.id();
  }

  @Override
  public Class<F> factType() {
    return described.factType();
  }

  @Override
  public Class<P> parameterType() {
    return described.parameterType();
  }

  @Override
  public List<Sentence> sentences() {
    return described.sentences();
  }

  @Override
  public Set<Input> inputs() {
    return described.inputs();
  }

  @Override
  public Optional<Constraint> constraint(P parameters) {
    return described.constraint(parameters);
  }
}
