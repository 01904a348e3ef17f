package io.kontor.api.condition;

import io.kontor.api.shop.ShopValue;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which values a parameter of type {@link Choice}, or a list of them, may take. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Values {

  /**
   * The dimension in which a name in quotes is looked up.
   *
   * @return the dimension
   */
  ShopValue.Dimension of();

  /**
   * Kontor's own values: an enum whose constants are {@link Named}.
   *
   * @return the enum; {@link NoOwn} if there are none
   */
  Class<? extends Enum<?>> own() default NoOwn.class;

  /** No own values. */
  enum NoOwn {}
}
