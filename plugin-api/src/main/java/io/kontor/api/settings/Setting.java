package io.kontor.api.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one component of a settings record. Components may be of type {@link String}, int,
 * boolean, {@link java.time.Duration}, an enum (see {@link Label}), a list of strings, a record, or
 * a list of records (each with a component {@code key}).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /**
   * Its label in German.
   *
   * @return the label
   */
  String de();

  /**
   * Its label in English.
   *
   * @return the label
   */
  String en();

  /**
   * Its label in Italian.
   *
   * @return the label
   */
  String it();

  /**
   * What it is for, in German, English and Italian, in this order.
   *
   * @return three texts, or none
   */
  String[] help() default {};

  /**
   * The value if nobody set one, as it would be written in {@code kontor.yaml}.
   *
   * @return the default; {@link #REQUIRED} if there is none and one must be given
   */
  String byDefault() default "";

  /**
   * The smallest value allowed, for numbers and durations.
   *
   * @return as it would be written in {@code kontor.yaml}; empty for no limit
   */
  String least() default "";

  /**
   * The largest value allowed, for numbers and durations.
   *
   * @return as it would be written in {@code kontor.yaml}; empty for no limit
   */
  String most() default "";

  /**
   * Whether it is stored encrypted and never shown.
   *
   * @return true for passwords and keys
   */
  boolean secret() default false;

  /** The default of a setting that has none. */
  String REQUIRED = "\u0000required";
}
