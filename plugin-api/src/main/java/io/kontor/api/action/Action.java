package io.kontor.api.action;

import io.kontor.api.Text;

/**
 * Something a task can do. Deciding and doing are apart: {@link #prepare} looks, renders and
 * checks; only {@link Prepared#perform} has an effect.
 *
 * @param <P> the type of its parameters: a record, bound from the profile's YAML by component name;
 *     a component of type {@code Optional} may be left out
 */
public interface Action<P extends Record> {

  /**
   * The name used in profiles.
   *
   * @return for example {@code move-to-folder}
   */
  String id();

  /**
   * What people call it.
   *
   * @return a title
   */
  Text title();

  /**
   * Its parameters.
   *
   * @return a record class
   */
  Class<P> parameterType();

  /**
   * What the host may do with a step that has no outcome.
   *
   * @return how it may be repeated
   */
  Repeatability repeatability();

  /**
   * Whether it changes the shop its subject comes from. Before a profile with such a step is
   * switched on, the shops that may only be read are named.
   *
   * @return whether it needs {@link io.kontor.api.shop.Shop#writing()}
   */
  default boolean writesToShop() {
    return false;
  }

  /**
   * Thinks the step through without any effect.
   *
   * @param request what to prepare
   * @return the prepared step
   * @throws io.kontor.api.error.KontorException if it cannot be prepared; the task is parked with
   *     that message
   */
  Prepared prepare(ActionRequest<P> request);

  /**
   * Asks the other system whether an effect happened. Only for {@link Repeatability#PROBE}.
   *
   * @param request the request of the step
   * @param effectKey the key of the effect
   * @return DONE, RETRY_LATER (it did not happen) or UNCERTAIN
   */
  default Outcome probe(ActionRequest<P> request, String effectKey) {
    throw new IllegalStateException("Action " + id() + " declares PROBE but cannot be probed");
  }
}
