package io.kontor.host.plugin.wall;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginManager;

/** The loader of one plug-in: the shared packages from outside, everything else its own. */
public final class WallClassLoader extends PluginClassLoader {

  static {
    registerAsParallelCapable();
  }

  /** A loader over no JAR yet; PF4J adds it. */
  public WallClassLoader(PluginManager manager, PluginDescriptor descriptor) {
    super(manager, descriptor, new SharedClasses());
  }

  @Override
  protected boolean shouldDelegateToParent(String className) {
    return SharedClasses.isShared(className);
  }

  @Override
  public @Nullable URL findResource(String name) {
    URL url = super.findResource(name);
    return url == null ? null : uncached(url);
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (URL url : Collections.list(super.findResources(name))) {
      urls.add(uncached(url));
    }
    return Collections.enumeration(urls);
  }

  /**
   * The JDK keeps the JAR behind a URL open for ever unless told not to, so that each reload of a
   * plug-in which opens one of its resources by URL would cost a file handle.
   */
  private static URL uncached(URL url) {
    try {
      return new URL(null, url.toExternalForm(), new Uncached());
    } catch (MalformedURLException e) {
      throw new IllegalStateException("A URL made by the JDK cannot be read again: " + url, e);
    }
  }

  private static final class Uncached extends URLStreamHandler {

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
      URLConnection connection = new URL(url.toExternalForm()).openConnection();
      connection.setUseCaches(false);
      return connection;
    }
  }
}
