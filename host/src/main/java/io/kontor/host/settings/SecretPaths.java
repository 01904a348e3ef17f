package io.kontor.host.settings;

import io.kontor.api.settings.Setting;
import io.kontor.host.config.Binder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Tells which paths of a settings record hold secrets. */
public final class SecretPaths {

  private SecretPaths() {}

  /** Whether the value at a path, such as {@code accounts.0.password}, is a secret. */
  public static boolean isSecret(Class<?> type, String path) {
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    String tail = dot < 0 ? "" : path.substring(dot + 1);
    for (RecordComponent component : type.getRecordComponents()) {
      if (Binder.key(component.getName()).equals(head)) {
        Setting setting = component.getAnnotation(Setting.class);
        return tail.isEmpty()
            ? setting != null && setting.secret()
            : below(component, tail).map(b -> isSecret(b.type(), b.path())).orElse(false);
      }
    }
    return false;
  }

  private record Below(Class<?> type, String path) {}

  private static Optional<Below> below(RecordComponent component, String tail) {
    if (component.getType().isRecord()) {
      return Optional.of(new Below(component.getType(), tail));
    }
    boolean list = component.getType() == List.class && tail.contains(".");
    if (list && component.getGenericType() instanceof ParameterizedType of) {
      Class<?> element = (Class<?>) of.getActualTypeArguments()[0];
      return element.isRecord()
          ? Optional.of(new Below(element, tail.substring(tail.indexOf('.') + 1)))
          : Optional.empty();
    }
    return Optional.empty();
  }
}
