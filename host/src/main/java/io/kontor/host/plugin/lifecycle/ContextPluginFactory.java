package io.kontor.host.plugin.lifecycle;

import io.kontor.api.KontorPlugin;
import io.kontor.api.PluginContext;
import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.PluginError;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pf4j.Plugin;
import org.pf4j.PluginFactory;
import org.pf4j.PluginWrapper;

/**
 * Makes a plug-in by its one constructor. PF4J's own factory logs what the constructor throws and
 * answers null; this one throws the cause.
 */
record ContextPluginFactory(Function<String, PluginContext> contexts) implements PluginFactory {

  @Override
  public Plugin create(PluginWrapper wrapper) {
    String id = wrapper.getPluginId();
    Constructor<?> constructor = constructor(wrapper);
    try {
      return (Plugin) constructor.newInstance(contexts.apply(id));
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KontorException(
          PluginError.CONSTRUCTOR_FAILED,
          Map.of(
              "plugin", id, "version", wrapper.getDescriptor().getVersion(), "cause", told(cause)),
          cause);
    } catch (ReflectiveOperationException e) {
      throw unusable(wrapper, e.getClass().getSimpleName(), e);
    }
  }

  /** An exception as an operator needs to see it: its type, and what it says. */
  static String told(Throwable cause) {
    String says = cause.getMessage();
    return says == null ? cause.getClass().getName() : cause.getClass().getName() + ": " + says;
  }

  private static Constructor<?> constructor(PluginWrapper wrapper) {
    String name = wrapper.getDescriptor().getPluginClass();
    try {
      Class<?> type = wrapper.getPluginClassLoader().loadClass(name);
      if (!KontorPlugin.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
        throw unusable(wrapper, "! extends " + KontorPlugin.class.getName(), null);
      }
      return type.getConstructor(PluginContext.class);
    } catch (ClassNotFoundException e) {
      throw unusable(wrapper, "ClassNotFoundException", e);
    } catch (NoSuchMethodException e) {
      throw unusable(wrapper, "! public " + simple(name) + "(PluginContext)", e);
    }
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static KontorException unusable(
      PluginWrapper wrapper, String problem, @Nullable Throwable cause) {
    return new KontorException(
        PluginError.PLUGIN_CLASS,
        Map.of(
            "plugin", wrapper.getPluginId(),
            "class", wrapper.getDescriptor().getPluginClass(),
            "problem", problem),
        cause);
  }
}
