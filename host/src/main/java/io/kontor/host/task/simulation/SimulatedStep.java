package io.kontor.host.task.simulation;

import io.kontor.api.Message;
import io.kontor.api.action.Preview;
import io.kontor.host.task.TaskError;
import java.util.Optional;

/**
 * A step that was thought through and not done.
 *
 * @param action the id of its action
 * @param preview what it would do; empty if it would do nothing
 * @param refusal why it would do nothing
 */
public record SimulatedStep(String action, Optional<Preview> preview, Optional<Message> refusal) {

  static SimulatedStep of(String action, Preview preview) {
    return new SimulatedStep(action, Optional.of(preview), Optional.empty());
  }

  static SimulatedStep refused(String action, Message why) {
    return new SimulatedStep(action, Optional.empty(), Optional.of(why));
  }

  /** Whether nothing can be said of it, because no running plug-in has the action. */
  public boolean away() {
    return refusal.filter(why -> why.key().equals(TaskError.ACTION_AWAY.code())).isPresent();
  }
}
