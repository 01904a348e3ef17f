package io.kontor.api.settings;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The words for one constant of an enum that is the type of a {@link Setting}. A constant without
 * it is shown as it is written in {@code kontor.yaml}: in small letters, with hyphens.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Label {

  /**
   * Its words in German.
   *
   * @return the words
   */
  String de();

  /**
   * Its words in English.
   *
   * @return the words
   */
  String en();

  /**
   * Its words in Italian.
   *
   * @return the words
   */
  String it();
}
