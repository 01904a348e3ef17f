package io.kontor.host.command;

import io.kontor.api.error.KontorException;
import io.kontor.host.AdminReset;
import io.kontor.host.db.DbError;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** For who has lost the administrator's password; needs the data folder to itself. */
@Command(name = "reset-admin", mixinStandardHelpOptions = true)
final class ResetAdminCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private InstallationOptions where = new InstallationOptions();

  ResetAdminCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var installation = where.installation(terminal);
    Path data = installation.data();
    if (new RunningHost(data, terminal.language()).isThere()) {
      throw running(data);
    }
    var reset =
        new AdminReset(installation, where.configuration(terminal), Clock.systemUTC(), terminal);
    try {
      terminal.answer("command.reset-admin.done", Map.of("link", reset.run()));
      return Exit.DONE;
    } catch (KontorException e) {
      // One that only works, without pages, has no door; but it has the folder.
      throw e.code() == DbError.FOLDER_TAKEN ? running(data) : e;
    }
  }

  private static KontorException running(Path data) {
    return new KontorException(CommandError.HOST_RUNS, Map.of("data", data));
  }
}
