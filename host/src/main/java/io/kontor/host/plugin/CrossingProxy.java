package io.kontor.host.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands for an object on the other side of the wall. Each call of it crosses; what it returns
 * crosses as well if it is an interface of the API, and what it is given crosses back.
 */
final class CrossingProxy implements InvocationHandler {

  /** How the result of one method of the API is treated, and what it is called. */
  private record Plan(String name, Optional<Class<?>> result, boolean optional, boolean plain) {}

  /** Methods of the API only, so nothing of a plug-in is kept by it. */
  private static final Map<Method, Plan> PLANS = new ConcurrentHashMap<>();

  private final Object target;
  private final Crossing crossing;

  private CrossingProxy(Object target, Crossing crossing) {
    this.target = target;
    this.crossing = crossing;
  }

  /** Stands for an object of a type of the API. */
  static <T> T of(Class<T> type, Object target, Crossing crossing) {
    var handler = new CrossingProxy(target, crossing);
    Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    return type.cast(proxy);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, given);
    }
    Plan plan = PLANS.computeIfAbsent(method, CrossingProxy::plan);
    Object result = crossing.into(plan.name(), () -> call(method, plan, given));
    if (result == PluginBoundary.NOTHING) {
      return null;
    }
    if (plan.result().isEmpty()) {
      return result;
    }
    Class<?> type = plan.result().get();
    return plan.optional()
        ? ((Optional<?>) result).map(value -> of(type, value, crossing))
        : of(type, result, crossing);
  }

  private @Nullable Object call(Method method, Plan plan, @Nullable Object @Nullable [] given)
      throws Throwable {
    try {
      Object result = method.invoke(target, plan.plain() ? given : handedOver(method, given));
      return method.getReturnType() == void.class ? PluginBoundary.NOTHING : result;
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private @Nullable Object @Nullable [] handedOver(
      Method method, @Nullable Object @Nullable [] given) {
    if (given == null) {
      return null;
    }
    var handed = new @Nullable Object[given.length];
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < given.length; i++) {
      Object value = given[i];
      handed[i] = value == null ? null : HandedOver.of(types[i], value, crossing.back());
    }
    return handed;
  }

  private static Plan plan(Method method) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    boolean plain = true;
    for (Class<?> type : method.getParameterTypes()) {
      plain &= !HandedOver.crosses(type);
    }
    Class<?> returned = method.getReturnType();
    if (HandedOver.isService(returned)) {
      return new Plan(name, Optional.of(returned), false, plain);
    }
    Optional<Class<?>> inside = returned == Optional.class ? inside(method) : Optional.empty();
    return new Plan(name, inside, inside.isPresent(), plain);
  }

  private static Optional<Class<?>> inside(Method method) {
    if (method.getGenericReturnType() instanceof ParameterizedType optional) {
      Type type = optional.getActualTypeArguments()[0];
      if (type instanceof Class<?> of && HandedOver.isService(of)) {
        return Optional.of(of);
      }
    }
    return Optional.empty();
  }

  private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] given) {
    return switch (method.getName()) {
      case "equals" -> given != null && proxy == given[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "crossing to " + target.getClass().getName();
    };
  }
}
