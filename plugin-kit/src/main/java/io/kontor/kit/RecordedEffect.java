package io.kontor.kit;

import io.kontor.api.action.Effect;

/** An effect that knows how often it was begun, and can refuse to begin. */
public final class RecordedEffect implements Effect {

  private final boolean refuses;
  private int begun;

  private RecordedEffect(boolean refuses) {
    this.refuses = refuses;
  }

  /** One that may begin. */
  public static RecordedEffect allowed() {
    return new RecordedEffect(false);
  }

  /** One whose beginning cannot be recorded: another node has the task by now. */
  public static RecordedEffect refused() {
    return new RecordedEffect(true);
  }

  /** How often it was begun. */
  public int begun() {
    return begun;
  }

  @Override
  public String key() {
    return "effect-1";
  }

  @Override
  public void begins() {
    begun++;
    if (refuses) {
      throw new IllegalStateException("It cannot be recorded that the effect begins");
    }
  }
}
