package io.kontor.api.condition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that profiles may ask of a subject. Pure: the answer depends on the inquiry and on
 * nothing else (L5).
 *
 * <p>Parameters are a record. Its components may be of type {@link Choice} or a list of them (with
 * {@link Values}), {@link Span}, {@link io.kontor.api.order.Money}, {@link java.math.BigDecimal},
 * int, {@link String} (written in quotes), or an enum whose constants are {@link Named}.
 *
 * @param <F> the type of the fact it looks at
 * @param <P> the type of its parameters
 */
public interface ConditionType<F extends Record, P extends Record> {

  /**
   * Names the condition for ever; stored with profiles.
   *
   * @return for example {@code order.payment-kind}
   */
  String id();

  /**
   * Which subjects it can be asked of.
   *
   * @return the class of their fact
   */
  Class<F> factType();

  /**
   * Its parameters.
   *
   * @return a record class; an empty record if there are none
   */
  Class<P> parameterType();

  /**
   * How it is said. At least one sentence for each language.
   *
   * @return the sentences; the first of a language is the one printed
   */
  List<Sentence> sentences();

  /**
   * What it looks at.
   *
   * @return the inputs; asking anything else is an error
   */
  Set<Input> inputs();

  /**
   * Answers. Never throws for a subject of its kind, whatever its facts.
   *
   * @param inquiry what is asked
   * @return verdict, value seen, and when it can change by itself
   */
  Answer ask(Inquiry<F, P> inquiry);

  /**
   * The same as rule text, if it depends on the fact alone.
   *
   * @param parameters the parameters
   * @return the constraint; empty if the host shall call {@link #ask}
   */
  default Optional<Constraint> constraint(P parameters) {
    return Optional.empty();
  }
}
