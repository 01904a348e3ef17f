package io.kontor.host.plugin.wall;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The only way from a plug-in to classes that are not its own: the platform's, and those packages
 * that are named here (L26).
 */
public final class SharedClasses extends ClassLoader {

  private static final List<String> PACKAGES =
      List.of("io.kontor.api.", "org.pf4j.", "org.slf4j.", "org.jspecify.", "jakarta.xml.bind.");
  private static final String VERSIONS = "META-INF/versions/";

  private final ClassLoader all = SharedClasses.class.getClassLoader();

  /**
   * All platform names must pass, not only java and javax: reflection needs generated classes in
   * {@code jdk.internal.reflect} after some calls.
   */
  SharedClasses() {
    super("kontor-shared", ClassLoader.getPlatformClassLoader());
  }

  /** Whether a class is the same one for host and plug-ins. */
  public static boolean isShared(String className) {
    for (String shared : PACKAGES) {
      if (className.startsWith(shared)) {
        return true;
      }
    }
    return false;
  }

  /** The shared package a class file in a JAR belongs to, also in a multi-release folder. */
  public static Optional<String> prefixOf(String entry) {
    if (!entry.endsWith(".class")) {
      return Optional.empty();
    }
    String path = entry;
    if (path.startsWith(VERSIONS)) {
      path = path.substring(path.indexOf('/', VERSIONS.length()) + 1);
    }
    String name = path.replace('/', '.');
    return PACKAGES.stream().filter(name::startsWith).findFirst();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (isShared(name)) {
      return all.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return isShared(name.replace('/', '.')) ? all.getResource(name) : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    if (!isShared(name.replace('/', '.'))) {
      return Collections.emptyEnumeration();
    }
    return Collections.enumeration(new ArrayList<>(Collections.list(all.getResources(name))));
  }
}
