package io.kontor.host.task;

import io.kontor.api.action.Action;
import java.util.Optional;

/** What tasks can do at this moment: the actions of the plug-ins that run. */
@FunctionalInterface
public interface Actions {

  /** The action of that name; empty while its plug-in is away. */
  Optional<Action<?>> find(String id);
}
