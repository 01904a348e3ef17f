package io.kontor.host.command;

import io.kontor.host.Installation;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running host a command is for. */
final class HostChoice {

  @Option(names = "--data", paramLabel = "DIR")
  private @Nullable Path data;

  RunningHost host(Terminal terminal) {
    Path folder = Installation.at(terminal.home().home(), Optional.ofNullable(data)).data();
    return new RunningHost(folder, terminal.language());
  }
}
