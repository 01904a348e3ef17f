package io.kontor.host.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Makes a record. One of a plug-in is code of that plug-in, which looks for its own classes. */
final class NewRecord {

  private NewRecord() {}

  static Object of(Class<?> type, RecordComponent[] components, Object[] values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(type.getClassLoader());
      return constructor.newInstance(values);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
