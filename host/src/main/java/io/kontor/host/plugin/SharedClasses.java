package io.kontor.host.plugin;

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
 * of the host that are named here (L26).
 */
final class SharedClasses extends ClassLoader {

  private static final List<String> PACKAGES =
      List.of("io.kontor.api.", "org.pf4j.", "org.slf4j.", "org.jspecify.", "jakarta.xml.bind.");
  private static final String VERSIONS = "META-INF/versions/";

  private final ClassLoader host;

  /**
   * All platform names must pass, not only java and javax: reflection needs generated classes in
   * {@code jdk.internal.reflect} after some calls.
   */
  SharedClasses(ClassLoader host) {
    super("kontor-shared", ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  static boolean isShared(String className) {
    return PACKAGES.stream().anyMatch(className::startsWith);
  }

  /** The shared package a class file in a JAR belongs to, also in a multi-release folder. */
  static Optional<String> prefixOf(String entry) {
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
      return host.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return isShared(name.replace('/', '.')) ? host.getResource(name) : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    if (!isShared(name.replace('/', '.'))) {
      return Collections.emptyEnumeration();
    }
    return Collections.enumeration(new ArrayList<>(Collections.list(host.getResources(name))));
  }
}
