package io.kontor.host.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.kontor.api.Message;
import io.kontor.api.action.Action;
import io.kontor.api.condition.ConditionType;
import io.kontor.api.condition.Inquiry;
import io.kontor.api.condition.LedgerView;
import io.kontor.api.error.KontorException;
import io.kontor.api.settings.SettingsCheck;
import io.kontor.api.shop.ShopType;
import io.kontor.api.subject.Subject;
import io.kontor.api.subject.SubjectRef;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks through all that a plug-in contributes, and through all that its calls give, by what the
 * API declares: what the API will declare some day is walked through as well.
 */
class EveryCallTest {

  private static final String API = "io.kontor.api.";

  /** Answers services with services and all else with null, if it is called as the plug-in. */
  private static final String SILENT =
      """
      public final class Silent implements java.lang.reflect.InvocationHandler {
        static <T> T of(Class<T> type) {
          return type.cast(java.lang.reflect.Proxy.newProxyInstance(
              Silent.class.getClassLoader(), new Class<?>[] {type}, new Silent()));
        }
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] given) {
          if (Thread.currentThread().getContextClassLoader() != Silent.class.getClassLoader()) {
            throw new IllegalStateException("called under another loader");
          }
          Class<?> type = method.getReturnType();
          if (method.getName().equals("id")) return "silent";
          if (type == Optional.class) return inside(method.getGenericReturnType());
          if (type == boolean.class) return false;
          if (type.isPrimitive()) return type == void.class ? null : 0L;
          return isService(type) ? of(type) : null;
        }
        private static Object inside(java.lang.reflect.Type type) {
          var of = ((java.lang.reflect.ParameterizedType) type).getActualTypeArguments()[0];
          return of instanceof Class<?> c && isService(c) ? Optional.of(of(c)) : null;
        }
        private static boolean isService(Class<?> type) {
          return type.isInterface() && type.getName().startsWith("io.kontor.api.");
        }
      }
      """;

  private static final String ONE_OF_EACH =
      """
      @Override public List<ShopType> shopTypes() { return List.of(Silent.of(ShopType.class)); }
      @Override public List<ConditionType<?, ?>> conditionTypes() {
        return List.of(Silent.of(ConditionType.class)); }
      @Override public List<Action<?>> actions() { return List.of(Silent.of(Action.class)); }
      @Override public List<SettingsCheck<?>> settingsChecks() {
        return List.of(Silent.of(SettingsCheck.class)); }
      """;

  private record None() {}

  @TempDir Path folder;
  private final Set<String> walked = new TreeSet<>();
  private HostFixture fixture;

  @BeforeEach
  void set_up() throws IOException {
    fixture = new HostFixture(folder);
    PluginJar.of("silent", "1.0.0")
        .source("Silent", SILENT)
        .members(ONE_OF_EACH)
        .writeTo(fixture.jar("silent.jar"));
    fixture.host().scan();
  }

  @AfterEach
  void tear_down() {
    fixture.host().close();
  }

  @Test
  void every_call_crosses_under_the_plug_ins_loader_is_counted_and_must_not_answer_null()
      throws ReflectiveOperationException {
    RunningPlugin plugin = fixture.host().contributions().plugin("silent").orElseThrow();

    walk(ShopType.class, plugin.shopTypes().get(0));
    walk(ConditionType.class, plugin.conditionTypes().get(0));
    walk(Action.class, plugin.actions().get(0));
    walk(SettingsCheck.class, plugin.settingsChecks().get(0));

    assertThat(walked)
        .contains(
            "Action.prepare", "ConditionType.ask", "OrderReading.stream", "OrderWriting.setPaid")
        .contains("Prepared.perform", "SettingsCheck.check", "Shop.values", "ShopType.recognise");
  }

  private void walk(Class<?> service, Object contributed) throws ReflectiveOperationException {
    for (Method method : service.getMethods()) {
      String name = service.getSimpleName() + "." + method.getName();
      if (!walked.add(name)) {
        continue;
      }
      long before = fixture.status("silent").counts().calls();
      if (answers(method)) {
        Object answer = call(method, contributed);
        Object inside = answer instanceof Optional<?> optional ? optional.orElseThrow() : answer;
        Optional<Class<?>> type = service(method);
        if (type.isPresent()) {
          walk(type.get(), inside);
        }
      } else {
        assertThat(refusal(method, contributed))
            .isEqualTo(new Message("PLUGIN-20", Map.of("plugin", "silent", "method", name)));
      }
      assertThat(fixture.status("silent").counts().calls()).as(name).isGreaterThan(before);
    }
  }

  private static boolean answers(Method method) {
    return method.getName().equals("id")
        || method.getReturnType().isPrimitive()
        || service(method).isPresent();
  }

  private static Optional<Class<?>> service(Method method) {
    Type type = method.getGenericReturnType();
    if (type instanceof ParameterizedType optional && optional.getRawType() == Optional.class) {
      type = optional.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> plain && plain.isInterface() && plain.getName().startsWith(API)
        ? Optional.of(plain)
        : Optional.empty();
  }

  private static Object call(Method method, Object target) throws ReflectiveOperationException {
    Object[] given = new Object[method.getParameterCount()];
    for (int i = 0; i < given.length; i++) {
      given[i] = method.getParameterTypes()[i] == Inquiry.class ? inquiry() : null;
    }
    return method.invoke(target, given);
  }

  private static Message refusal(Method method, Object target) throws ReflectiveOperationException {
    try {
      throw new AssertionError(method + " answered " + call(method, target));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof KontorException refused) {
        return refused.problem();
      }
      throw e;
    }
  }

  private static Inquiry<?, ?> inquiry() {
    var ref = new SubjectRef("order", "s", "1");
    var subject = new Subject(ref, new None(), "1", ZoneOffset.UTC, List.of());
    return new Inquiry<>(subject, new None(), new None(), Instant.EPOCH, LedgerView.EMPTY);
  }
}
