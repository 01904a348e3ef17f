package io.kontor.e2e.burglar;

import io.kontor.api.error.KontorException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.net.ProxySelector;
import java.nio.file.FileSystems;
import java.security.Security;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** All class loaders that an honest look at objects leads to, each with the way to it. */
final class Loaders {

  private final Map<ClassLoader, String> ways = new LinkedHashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  Map<ClassLoader, String> all() {
    return ways;
  }

  /** What is the same for all code in one JVM. */
  void ofTheJvm() {
    add(Loaders.class.getClassLoader(), "own loader");
    add(Thread.currentThread().getContextClassLoader(), "context loader");
    add(ClassLoader.getSystemClassLoader(), "system loader");
    of(Thread.currentThread().getUncaughtExceptionHandler(), "exception handler");
    of(Thread.getDefaultUncaughtExceptionHandler(), "default exception handler");
    of(LoggerFactory.getILoggerFactory(), "logger factory");
    of(LoggerFactory.getLogger("burglar"), "logger");
    of(MDC.getMDCAdapter(), "MDC");
    of(FileSystems.getDefault().provider(), "file system");
    of(ProxySelector.getDefault(), "proxy selector");
    for (Object provider : Security.getProviders()) {
      of(provider, "security provider");
    }
    DriverManager.drivers().forEach(driver -> of(driver, "driver"));
  }

  /** What an object leads to. */
  void of(@Nullable Object object, String way) {
    if (object == null || !seen.add(object)) {
      return;
    }
    ofClass(object.getClass(), way + " " + object.getClass().getName());
    if (Proxy.isProxyClass(object.getClass())) {
      of(Proxy.getInvocationHandler(object), way + " handler");
    }
    if (object instanceof Throwable thrown) {
      ofThrowable(thrown, way);
    }
    if (object instanceof ClassLoader loader) {
      add(loader, way);
    }
    if (object instanceof Collection<?> many) {
      many.forEach(one -> of(one, way + " element"));
    }
    if (object instanceof Optional<?> maybe) {
      maybe.ifPresent(one -> of(one, way + " value"));
    }
    if (object instanceof Record record) {
      ofRecord(record, way);
    }
  }

  private void ofThrowable(Throwable thrown, String way) {
    of(thrown.getCause(), way + " cause");
    Arrays.stream(thrown.getSuppressed()).forEach(one -> of(one, way + " suppressed"));
    if (thrown instanceof KontorException problem) {
      of(problem.code(), way + " code");
    }
  }

  private void ofRecord(Record record, String way) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        of(component.getAccessor().invoke(record), way + "." + component.getName());
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void ofClass(Class<?> type, String way) {
    add(type.getClassLoader(), way);
    add(type.getProtectionDomain().getClassLoader(), way + " domain");
    add(type.getModule().getClassLoader(), way + " module");
    for (Class<?> face : type.getInterfaces()) {
      add(face.getClassLoader(), way + " interface");
    }
    if (type.getSuperclass() != null) {
      ofClass(type.getSuperclass(), way + " super");
    }
  }

  private void add(@Nullable ClassLoader loader, String way) {
    if (loader == null || ways.putIfAbsent(loader, way) != null) {
      return;
    }
    add(loader.getParent(), "parent of " + way);
    ofClass(loader.getClass(), "class of " + way);
  }
}
