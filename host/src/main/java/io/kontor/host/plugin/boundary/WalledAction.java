package io.kontor.host.plugin.boundary;

import io.kontor.api.Text;
import io.kontor.api.action.Action;
import io.kontor.api.action.ActionRequest;
import io.kontor.api.action.Outcome;
import io.kontor.api.action.Prepared;
import io.kontor.api.action.Repeatability;

/** An action behind the boundary, which can keep its plug-in in place. */
final class WalledAction<P extends Record> implements Action<P>, Walled {

  private final Action<P> crossing;
  private final PluginBoundary boundary;

  @SuppressWarnings("unchecked")
  WalledAction(Action<P> action, PluginBoundary boundary) {
    this.crossing = CrossingProxy.of(Action.class, action, boundary);
    this.boundary = boundary;
  }

  @Override
  public PluginBoundary boundary() {
    return boundary;
  }

  @Override
  public String id() {
    return crossing.id();
  }

  @Override
  public Text title() {
    return crossing.title();
  }

  @Override
  public Class<P> parameterType() {
    return crossing.parameterType();
  }

  @Override
  public Repeatability repeatability() {
    return crossing.repeatability();
  }

  @Override
  public boolean writesToShop() {
    return crossing.writesToShop();
  }

  @Override
  public Prepared prepare(ActionRequest<P> request) {
    return crossing.prepare(request);
  }

  @Override
  public Outcome probe(ActionRequest<P> request, String effectKey) {
    return crossing.probe(request, effectKey);
  }
}
