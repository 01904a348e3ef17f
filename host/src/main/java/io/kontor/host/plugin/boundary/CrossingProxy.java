package io.kontor.host.plugin.boundary;

import io.kontor.host.plugin.wall.Faces;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an object on the other side of the wall. Each call of it crosses; services of the API
 * it returns cross as well, and those it is given cross back.
 */
public final class CrossingProxy implements InvocationHandler {

  /** How one method of the API is called: its name for people, and what goes in and comes out. */
  private record Plan(String name, List<HandedOver> given, HandedOver result) {

    static Plan of(Method method) {
      return new Plan(
          method.getDeclaringClass().getSimpleName() + "." + method.getName(),
          Stream.of(method.getGenericParameterTypes()).map(HandedOver::of).toList(),
          HandedOver.of(method.getGenericReturnType()));
    }
  }

  /** A checked exception the method declares: an answer, not a failure. */
  private record Declared(Exception exception) {}

  /** Methods of the API only, so nothing of a plug-in is kept by it. */
  private static final Map<Method, Plan> PLANS = new ConcurrentHashMap<>();

  private final Object target;
  private final Crossing crossing;

  private CrossingProxy(Object target, Crossing crossing) {
    this.target = target;
    this.crossing = crossing;
  }

  /** Stands for an object of a type of the API. */
  public static <T> T of(Class<T> type, Object target, Crossing crossing) {
    InvocationHandler face = Faces.handler(new CrossingProxy(target, crossing));
    Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, face);
    return type.cast(proxy);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given)
      throws Exception {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, given);
    }
    Plan plan = PLANS.computeIfAbsent(method, Plan::of);
    Object result = crossing.into(plan.name(), () -> call(method, plan, given));
    if (result instanceof Declared declared) {
      throw declared.exception();
    }
    return result == PluginBoundary.NOTHING ? null : plan.result().wrap(result, crossing);
  }

  private @Nullable Object call(Method method, Plan plan, @Nullable Object @Nullable [] given)
      throws Throwable {
    try {
      Object result = method.invoke(target, handedOver(plan, given));
      return method.getReturnType() == void.class ? PluginBoundary.NOTHING : result;
    } catch (InvocationTargetException e) {
      return declared(method, e.getCause() == null ? e : e.getCause());
    }
  }

  private static Declared declared(Method method, Throwable thrown) throws Throwable {
    for (Class<?> declared : method.getExceptionTypes()) {
      if (declared.isInstance(thrown) && thrown instanceof Exception exception) {
        return new Declared(exception);
      }
    }
    throw thrown;
  }

  private @Nullable Object @Nullable [] handedOver(Plan plan, @Nullable Object @Nullable [] given) {
    if (given == null) {
      return null;
    }
    var handed = new @Nullable Object[given.length];
    for (int i = 0; i < given.length; i++) {
      Object value = given[i];
      handed[i] = value == null ? null : plan.given().get(i).wrap(value, crossing.back());
    }
    return handed;
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] given) {
    return switch (method.getName()) {
      case "equals" -> given != null && proxy == given[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "crossing to " + target.getClass().getName();
    };
  }
}
