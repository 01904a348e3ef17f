package io.kontor.host.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;

/**
 * Starts the host with its classes in a loader of their own. On the class path is only what
 * plug-ins may see, because all code in a JVM reaches the loader of the class path.
 */
public final class Launcher {

  private static final String MAIN = "io.kontor.host.Main";

  private Launcher() {}

  /** Hands all words to the host. */
  public static void main(String[] arguments) throws Throwable {
    ClassLoader host = new HostLoader(hostJar());
    // Threads inherit it, and libraries look into it for what they load by name.
    Thread.currentThread().setContextClassLoader(host);
    try {
      host.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** The folder above holds it; its manifest names the JARs beside it. */
  private static URL hostJar() throws IOException, URISyntaxException {
    URL launcher = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
    return launcher.toURI().resolve("../kontor.jar").toURL();
  }
}
