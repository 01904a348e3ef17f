package io.kontor.host.task.run;

import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.KontorException;
import io.kontor.host.connection.ConnectionError;
import io.kontor.host.plugin.PluginError;
import io.kontor.host.task.TaskError;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a plug-in that is away for now from what went wrong: what waits for it costs no try, and
 * looks again as soon as one comes (L25).
 */
public final class Away {

  private static final Set<ErrorCode> FOR_NOW =
      Set.of(
          PluginError.AWAY,
          PluginError.NEEDED,
          PluginError.PERHAPS_NEEDED,
          ConnectionError.NO_CONNECTOR);

  private Away() {}

  static boolean is(KontorException e) {
    return FOR_NOW.contains(e.code());
  }

  /** The reasons of tasks that wait for a plug-in, or for the profile that needs one. */
  public static Set<String> reasons() {
    return Stream.concat(FOR_NOW.stream(), Stream.of(TaskError.ACTION_AWAY, TaskError.PROFILE_AWAY))
        .map(ErrorCode::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
