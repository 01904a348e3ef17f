package io.kontor.host.condition;

import io.kontor.api.condition.Choice;
import io.kontor.api.condition.Named;
import io.kontor.api.condition.Span;
import io.kontor.api.condition.Values;
import io.kontor.api.order.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a condition's parameters are: read from its record, because a plug-in describes them by
 * nothing else.
 *
 * @param type the record
 * @param kinds how the value of each component is written, by its name, in the record's order
 */
record ParameterShape(Class<? extends Record> type, Map<String, ValueKind> kinds) {

  /**
   * Reads a record.
   *
   * @throws IllegalArgumentException if a component is of a type no sentence can hold
   */
  static ParameterShape of(Class<? extends Record> type) {
    var kinds = new LinkedHashMap<String, ValueKind>();
    for (RecordComponent component : type.getRecordComponents()) {
      kinds.put(component.getName(), kind(component));
    }
    return new ParameterShape(type, kinds);
  }

  /** Makes the record; refused values come as an {@link InvocationTargetException}. */
  Object make(Map<String, Object> values) throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(kinds.keySet().stream().map(values::get).toArray());
  }

  /** The value of one component. */
  Object value(Record parameters, String name) throws ReflectiveOperationException {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getName().equals(name)) {
        component.getAccessor().setAccessible(true);
        return component.getAccessor().invoke(parameters);
      }
    }
    throw new IllegalArgumentException("No parameter " + name + " in " + type);
  }

  private static ValueKind kind(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == Choice.class) {
      return choice(component);
    }
    if (type == List.class && elementOf(component.getGenericType()) == Choice.class) {
      return new ListKind(choice(component));
    }
    if (type.isEnum() && Named.class.isAssignableFrom(type)) {
      return NamedKind.of(type);
    }
    if (type == Span.class) {
      return new SpanKind();
    }
    if (type == Money.class) {
      return new MoneyKind();
    }
    if (type == BigDecimal.class) {
      return new DecimalKind();
    }
    if (type == int.class) {
      return new WholeKind();
    }
    if (type == String.class) {
      return new QuotedKind();
    }
    throw new IllegalArgumentException(
        "parameter " + component.getName() + " is of a type no sentence can hold: " + type);
  }

  private static Type elementOf(Type list) {
    return list instanceof ParameterizedType type ? type.getActualTypeArguments()[0] : Object.class;
  }

  private static ValueKind choice(RecordComponent component) {
    Values values = component.getAnnotation(Values.class);
    if (values == null) {
      throw new IllegalArgumentException(
          "parameter " + component.getName() + " is a Choice without @Values");
    }
    return new ChoiceKind(values.of(), NamedKind.of(values.own()));
  }
}
