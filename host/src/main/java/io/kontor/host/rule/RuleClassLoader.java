package io.kontor.host.rule;

import java.io.InputStream;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that rules may see: the API, what compiled rules are made of, a harmless part of the JDK, and
 * the classes of plug-ins. Resources are walled as well, because the compiler reads classes as
 * resources.
 */
final class RuleClassLoader extends ClassLoader {

  /** Packages end with a point; all else is one class with those inside it. */
  private static final List<String> SHOWN =
      List.of(
          "io.kontor.api.",
          "io.kontor.host.rule.RuleCalls",
          "java.lang.",
          "java.math.",
          "java.time.",
          "java.util.",
          "java.io.Externalizable",
          "java.io.IOException",
          "java.io.ObjectInput",
          "java.io.ObjectOutput",
          "java.io.Serializable",
          "jdk.internal.reflect.",
          "org.drools.model.",
          "org.drools.modelcompiler.",
          "org.drools.base.",
          "org.drools.util.",
          "org.drools.ecj.",
          "org.drools.core.base.",
          "org.drools.compiler.kie.builder.",
          "org.kie.api.",
          "org.kie.util.maven.support.");

  private static final List<String> HIDDEN =
      List.of(
          "java.lang.ClassLoader",
          "java.lang.Module",
          "java.lang.ModuleLayer",
          "java.lang.Process",
          "java.lang.ProcessBuilder",
          "java.lang.ProcessHandle",
          "java.lang.Runtime",
          "java.lang.StackWalker",
          "java.lang.System",
          "java.lang.Thread",
          "java.lang.ThreadGroup",
          "java.lang.ref.",
          "java.lang.reflect.",
          "java.util.ServiceLoader",
          "java.util.Timer",
          "java.util.concurrent.",
          "java.util.jar.",
          "java.util.logging.",
          "java.util.prefs.",
          "java.util.zip.");

  /** Never asked of plug-ins. */
  private static final List<String> NOT_OF_PLUGINS =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "org.drools.",
          "org.kie.",
          "io.kontor.host.");

  private final ClassLoader host = RuleClassLoader.class.getClassLoader();
  private final ClassLoader plugins;
  private final Set<String> facts;

  /**
   * Over the classes of plug-ins.
   *
   * @param facts names of the host's own fact classes
   */
  RuleClassLoader(ClassLoader plugins, Set<String> facts) {
    super(null);
    this.plugins = plugins;
    this.facts = Set.copyOf(facts);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (ofHost(name)) {
      return host.loadClass(name);
    }
    if (ofPlugins(name)) {
      return plugins.loadClass(name);
    }
    throw new ClassNotFoundException(name + " is not shown to rules");
  }

  @Override
  public @Nullable URL getResource(String path) {
    String name = path.replace('/', '.');
    if (ofHost(name)) {
      return host.getResource(path);
    }
    return ofPlugins(name) ? plugins.getResource(path) : null;
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String path) {
    String name = path.replace('/', '.');
    if (ofHost(name)) {
      return host.getResourceAsStream(path);
    }
    return ofPlugins(name) ? plugins.getResourceAsStream(path) : null;
  }

  @Override
  public Enumeration<URL> getResources(String path) {
    return Collections.emptyEnumeration();
  }

  private boolean ofHost(String name) {
    boolean fact = name.startsWith("io.kontor.host.") && isAny(name, facts);
    return fact || (isAny(name, SHOWN) && !isAny(name, HIDDEN));
  }

  private static boolean ofPlugins(String name) {
    return !isAny(name, NOT_OF_PLUGINS);
  }

  private static boolean isAny(String name, Collection<String> shown) {
    return shown.stream().anyMatch(one -> is(name, one));
  }

  private static boolean is(String name, String shown) {
    if (!name.startsWith(shown)) {
      return false;
    }
    String rest = name.substring(shown.length());
    return shown.endsWith(".") || rest.isEmpty() || rest.startsWith("$") || rest.equals(".class");
  }
}
