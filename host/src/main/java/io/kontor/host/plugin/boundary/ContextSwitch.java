package io.kontor.host.plugin.boundary;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes nothing but the context class loader. The way of a plug-in into the host: threads and
 * services the host makes there must not inherit the plug-in's loader, or it could never be
 * unloaded. And the way of a callback back: row by row, so it must cost next to nothing.
 */
final class ContextSwitch implements Crossing {

  private final ClassLoader loader;
  private final UnaryOperator<RuntimeException> told;
  private @Nullable ContextSwitch back;

  private ContextSwitch(ClassLoader loader, UnaryOperator<RuntimeException> told) {
    this.loader = loader;
    this.told = told;
  }

  /**
   * The way into the host; {@link #back()} leads to the plug-in.
   *
   * @param told what the plug-in gets when the host throws something
   */
  static ContextSwitch intoHost(
      ClassLoader host, ClassLoader plugin, UnaryOperator<RuntimeException> told) {
    var way = new ContextSwitch(host, told);
    var back = new ContextSwitch(plugin, UnaryOperator.identity());
    way.back = back;
    back.back = way;
    return way;
  }

  @Override
  public Object into(String method, Body body) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(loader);
      return Objects.requireNonNull(body.run(), method);
    } catch (RuntimeException e) {
      throw told.apply(e);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("A method of the API threw a checked exception", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public Crossing back() {
    return Objects.requireNonNull(back);
  }
}
