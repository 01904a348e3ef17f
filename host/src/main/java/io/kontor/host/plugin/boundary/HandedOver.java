package io.kontor.host.plugin.boundary;

import io.kontor.api.PluginContext;
import io.kontor.api.db.Row;
import io.kontor.host.plugin.wall.Faces;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How what is handed over in a call is wrapped, so that calls of it cross back to the side it came
 * from. Made once for each type that a method of the API declares.
 */
@FunctionalInterface
interface HandedOver {

  /** For values behind which nobody's code runs. */
  HandedOver AS_IT_IS = (value, crossing) -> value;

  /**
   * The value as the other side gets it.
   *
   * @param crossing the way to the side it came from
   */
  Object wrap(Object value, Crossing crossing);

  /** For values of a declared type. */
  static HandedOver of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
    }
    return type instanceof Class<?> plain ? of(plain, new Type[0]) : AS_IT_IS;
  }

  private static HandedOver of(Class<?> type, Type[] of) {
    if (type == Row.class) {
      // Read a hundred thousand times and pure: it needs no more than a face.
      return (row, crossing) -> Faces.row((Row) row);
    }
    if (ofApi(type) && type.isInterface() && !type.isAnnotation()) {
      return (service, crossing) -> CrossingProxy.of(type, service, crossing);
    }
    if (ofApi(type) && type.isRecord()) {
      return HandedOverRecord.of(type);
    }
    if (type == Consumer.class) {
      return consumer(of(of[0]));
    }
    if (type == Function.class) {
      return function(of(of[0]), of(of[1]));
    }
    return elements(type, of);
  }

  private static boolean ofApi(Class<?> type) {
    return type.getName().startsWith(PluginContext.class.getPackageName() + ".");
  }

  private static HandedOver elements(Class<?> type, Type[] of) {
    HandedOver each = type == List.class || type == Optional.class ? of(of[0]) : AS_IT_IS;
    if (each == AS_IT_IS) {
      return AS_IT_IS;
    }
    return type == List.class
        ? (list, crossing) -> ((List<?>) list).stream().map(v -> each.wrap(v, crossing)).toList()
        : (value, crossing) -> ((Optional<?>) value).map(v -> each.wrap(v, crossing));
  }

  @SuppressWarnings("unchecked")
  private static HandedOver consumer(HandedOver argument) {
    return (consumer, crossing) ->
        Faces.consumer(
            given ->
                crossing.into(
                    "Consumer.accept",
                    () -> {
                      ((Consumer<Object>) consumer).accept(argument.wrap(given, crossing.back()));
                      return PluginBoundary.NOTHING;
                    }));
  }

  @SuppressWarnings("unchecked")
  private static HandedOver function(HandedOver argument, HandedOver result) {
    return (function, crossing) ->
        Faces.function(
            given -> {
              Object answer =
                  crossing.into(
                      "Function.apply",
                      () ->
                          ((Function<Object, Object>) function)
                              .apply(argument.wrap(given, crossing.back())));
              return result.wrap(answer, crossing);
            });
  }
}
