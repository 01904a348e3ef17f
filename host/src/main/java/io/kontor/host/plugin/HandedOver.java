package io.kontor.host.plugin;

import io.kontor.api.PluginContext;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.db.Database;
import io.kontor.api.db.Row;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Wraps what is handed over in a call, so that calls of it cross back to the side it came from. */
final class HandedOver {

  private static final String API = PluginContext.class.getPackageName() + ".";

  /** Asked a hundred thousand times and pure: what is in them does nothing but answer. */
  private static final Set<Class<?>> PLAIN = Set.of(Row.class, Inquiry.class);

  private HandedOver() {}

  /** Whether a type is an interface of the API behind which somebody else's code runs. */
  static boolean isService(Class<?> type) {
    return type.isInterface()
        && !type.isAnnotation()
        && type.getName().startsWith(API)
        && !PLAIN.contains(type);
  }

  /** Whether a parameter of this type must be wrapped. */
  static boolean crosses(Class<?> type) {
    return isService(type)
        || type == Consumer.class
        || type == Function.class
        || isRecordOfServices(type);
  }

  /** The value as the other side gets it. */
  static Object of(Class<?> type, Object value, Crossing crossing) {
    if (isService(type)) {
      return CrossingProxy.of(type, value, crossing);
    }
    if (value instanceof Consumer<?> consumer && type == Consumer.class) {
      return consumer(consumer, crossing);
    }
    if (value instanceof Function<?, ?> function && type == Function.class) {
      return function(function, crossing);
    }
    return isRecordOfServices(type) ? rebuilt(type, value, crossing) : value;
  }

  @SuppressWarnings("unchecked")
  private static Object consumer(Consumer<?> consumer, Crossing crossing) {
    return (Consumer<Object>)
        value ->
            crossing.into(
                "Consumer.accept",
                () -> {
                  ((Consumer<Object>) consumer).accept(argument(value, crossing));
                  return PluginBoundary.NOTHING;
                });
  }

  @SuppressWarnings("unchecked")
  private static Object function(Function<?, ?> function, Crossing crossing) {
    return (Function<Object, Object>)
        value ->
            crossing.into(
                "Function.apply",
                () -> ((Function<Object, Object>) function).apply(argument(value, crossing)));
  }

  private static Object argument(Object value, Crossing crossing) {
    return value instanceof Database database
        ? CrossingProxy.of(Database.class, database, crossing.back())
        : value;
  }

  private static boolean isRecordOfServices(Class<?> type) {
    if (!type.isRecord() || !type.getName().startsWith(API) || PLAIN.contains(type)) {
      return false;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (isService(component.getType())) {
        return true;
      }
    }
    return false;
  }

  private static Object rebuilt(Class<?> type, Object value, Crossing crossing) {
    RecordComponent[] components = type.getRecordComponents();
    var types = new Class<?>[components.length];
    var values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = of(types[i], components[i].getAccessor().invoke(value), crossing);
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | IllegalAccessException
        | InstantiationException
        | InvocationTargetException e) {
      throw new IllegalStateException("A record of the API cannot be rebuilt: " + type, e);
    }
  }
}
