package io.kontor.host.task.run;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import java.util.Optional;

/** What tasks can do at this moment: the actions of the plug-ins that run. */
@FunctionalInterface
public interface Actions {

  /** The action of that name; empty while its plug-in is away. */
  Optional<Action<?>> find(String id);

  /** The plug-in that is missing where an action is; empty if nobody knows. */
  default Optional<Message> whyAway(String id) {
    return Optional.empty();
  }
}
