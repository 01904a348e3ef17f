package io.kontor.e2e.burglar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Searches for classes that are none of a plug-in's business, and lists them with the way. */
final class Search {

  private final Path list;
  private final List<String> names;

  Search(Burglar.Plan plan) {
    this.list = Path.of(plan.list());
    this.names = List.copyOf(plan.names());
  }

  /** Searches in one call, with all that was handed over in it. */
  int in(String call, Object... handed) {
    var found = new ArrayList<String>();
    found.add("searched " + call);
    for (String name : names) {
      byName(name, found);
    }
    var loaders = new Loaders();
    loaders.ofTheJvm();
    for (Object one : handed) {
      loaders.of(one, call);
    }
    loaders.all().forEach((loader, way) -> through(loader, way, found));
    write(found);
    return found.size();
  }

  /** The exception a call ends with. */
  Throwable thrownBy(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      return e;
    }
    throw new IllegalStateException("Nothing was thrown");
  }

  /** The way nobody can close: who is called sees the classes of its callers. */
  void byTheStack() {
    var found = new ArrayList<String>();
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .forEach(
            frame -> {
              ClassLoader loader = frame.getDeclaringClass().getClassLoader();
              if (loader != null && loader != Search.class.getClassLoader()) {
                names.forEach(name -> load(name, loader, "stack", found));
              }
            });
    write(found);
  }

  private static void byName(String name, List<String> found) {
    try {
      found.add("found by its name: " + Class.forName(name).getName());
    } catch (ClassNotFoundException | LinkageError e) {
      // As it should be.
    }
  }

  private void through(ClassLoader loader, String way, List<String> found) {
    for (String name : names) {
      load(name, loader, "found " + way, found);
      String file = name.replace('.', '/') + ".class";
      if (loader.getResource(file) != null) {
        found.add("found " + way + ": resource " + file);
      }
    }
    for (Class<?> service :
        List.of(java.sql.Driver.class, org.slf4j.spi.SLF4JServiceProvider.class)) {
      for (Object provider : ServiceLoader.load(service, loader)) {
        ClassLoader of = provider.getClass().getClassLoader();
        if (of != null) {
          names.forEach(name -> load(name, of, "found service " + way, found));
        }
      }
    }
  }

  private static void load(String name, ClassLoader loader, String way, List<String> found) {
    try {
      found.add(way + ": " + Class.forName(name, false, loader).getName());
    } catch (ClassNotFoundException | LinkageError e) {
      // As it should be.
    }
  }

  private synchronized void write(List<String> lines) {
    try {
      Files.write(
          list,
          lines,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
