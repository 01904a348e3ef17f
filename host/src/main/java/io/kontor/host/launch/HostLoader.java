package io.kontor.host.launch;

import io.kontor.host.plugin.wall.SharedClasses;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads the host. It looks into the host's JARs first: to ask the class path for each class of the
 * host would cost a search, and an exception, a hundred times in each second of a start.
 */
final class HostLoader extends URLClassLoader {

  private static final List<String> OF_THE_PLATFORM =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.w3c.", "org.xml.");

  /** Also in the host's JAR, for whoever has the host on the class path, as tests do. */
  private static final List<String> OF_THE_CLASS_PATH =
      List.of(
          HostLoader.class.getPackageName() + ".",
          SharedClasses.class.getPackageName() + ".",
          "io.kontor.host.log.");

  static {
    registerAsParallelCapable();
  }

  HostLoader(URL jar) {
    super("kontor-host", new URL[] {jar}, ClassLoader.getSystemClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SharedClasses.isShared(name)
        || isAny(name, OF_THE_PLATFORM)
        || isAny(name, OF_THE_CLASS_PATH)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? find(name, resolve) : loaded;
    }
  }

  private Class<?> find(String name, boolean resolve) throws ClassNotFoundException {
    try {
      return findClass(name);
    } catch (ClassNotFoundException e) {
      return super.loadClass(name, resolve);
    }
  }

  private static boolean isAny(String name, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (name.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
