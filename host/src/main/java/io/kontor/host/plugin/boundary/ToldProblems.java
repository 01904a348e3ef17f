package io.kontor.host.plugin.boundary;

import io.kontor.api.error.KontorException;
import io.kontor.host.plugin.wall.Faces;
import io.kontor.host.plugin.wall.SharedClasses;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * What the host throws at a plug-in is told with a face: codes and causes are of classes of the
 * host and its libraries. Back in the host it is again what it was, for the log needs the causes.
 */
final class ToldProblems {

  private final ClassLoader plugin;
  private final Map<Throwable, Throwable> originals =
      Collections.synchronizedMap(new WeakHashMap<>());

  ToldProblems(ClassLoader plugin) {
    this.plugin = plugin;
  }

  /** As the plug-in gets it. */
  RuntimeException told(RuntimeException thrown) {
    if (isOfBoth(thrown, Collections.newSetFromMap(new IdentityHashMap<>()))) {
      return thrown;
    }
    RuntimeException face = Faces.thrown(thrown);
    originals.put(face, thrown);
    return face;
  }

  /** As the host threw it, if it is one that was told. */
  Throwable original(Throwable thrown) {
    // Faces are of the API or the JDK; a class of the plug-in's own is not asked for its hash.
    boolean maybe = thrown.getClass().getClassLoader() != plugin;
    return maybe ? originals.getOrDefault(thrown, thrown) : thrown;
  }

  /** Whether all there is to it is of classes that both sides know. */
  private boolean isOfBoth(Throwable thrown, Set<Throwable> seen) {
    if (!seen.add(thrown)) {
      return true;
    }
    boolean code = !(thrown instanceof KontorException problem) || isOfBoth(problem.code());
    return code
        && isOfBoth((Object) thrown)
        && (thrown.getCause() == null || isOfBoth(thrown.getCause(), seen))
        && Stream.of(thrown.getSuppressed()).allMatch(one -> isOfBoth(one, seen));
  }

  private boolean isOfBoth(Object object) {
    Class<?> type = object.getClass();
    ClassLoader loader = type.getClassLoader();
    return loader == null
        || loader == plugin
        || loader == ClassLoader.getPlatformClassLoader()
        || SharedClasses.isShared(type.getName());
  }
}
