package io.kontor.host.command;

import io.kontor.api.Message;
import io.kontor.host.licence.code.KeyFile;
import io.kontor.host.licence.code.SigningKey;
import io.kontor.host.plugin.jar.JarSignature;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The vendor's side of L25: signs a JAR with the key that also signs activation codes. */
@Command(name = "sign", mixinStandardHelpOptions = true)
final class PluginSignCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "JAR")
  private Path jar = Path.of("");

  @Option(names = "--key", paramLabel = "FILE", required = true)
  private Path key = Path.of("");

  PluginSignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SigningKey vendor = KeyFile.readPrivate(key);
    String id = vendor.id().toString();
    Optional<Message> problem = JarSignature.signPlugin(jar, id, vendor.key());
    problem.ifPresent(terminal::problem);
    if (problem.isPresent()) {
      return Exit.PROBLEM;
    }
    terminal.answer(
        "command.plugin.signed", Map.of("file", jar, "vendor", vendor.vendor(), "key", id));
    return Exit.DONE;
  }
}
