package io.kontor.host.task.run;

import io.kontor.api.action.Effect;
import io.kontor.host.task.LeaseLost;
import io.kontor.host.task.ProfileOff;
import io.kontor.host.task.StepRows;
import io.kontor.host.task.Task;
import java.util.Optional;

/** The effect of one step, as long as it is being done. */
final class LedgerEffect implements Effect {

  private final Task task;
  private final String key;
  private final TaskMoves moves;
  private volatile boolean begun;
  private volatile boolean lost;
  private volatile Optional<ProfileOff> off = Optional.empty();

  LedgerEffect(Task task, String key, TaskMoves moves) {
    this.task = task;
    this.key = key;
    this.moves = moves;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public void begins() {
    try {
      StepRows.begins(moves.database(), task, task.step(), moves.now());
      begun = true;
    } catch (LeaseLost e) {
      lost = true;
      throw e;
    } catch (ProfileOff e) {
      off = Optional.of(e);
      throw e;
    }
  }

  boolean begun() {
    return begun;
  }

  /** Whether it was refused because another node has the task, whatever the action made of that. */
  boolean lost() {
    return lost;
  }

  /** That it was refused because the profile was switched off, whatever the action made of that. */
  Optional<ProfileOff> off() {
    return off;
  }
}
