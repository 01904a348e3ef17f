package io.kontor.host.licence.command;

import io.kontor.api.Message;
import io.kontor.api.error.KontorException;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CodeBlock;
import io.kontor.host.licence.code.InstallationId;
import io.kontor.host.licence.code.KeyFile;
import io.kontor.host.licence.code.KeyId;
import io.kontor.host.licence.code.LicenceError;
import io.kontor.host.licence.code.SigningKey;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Issues a code and prints it as a mail for the customer. */
@Command(
    name = "issue",
    customSynopsis = {
      "kontor licence issue --key=FILE --plugin=ID --edition=NAME --customer=TEXT",
      "            [--from=DATE] [--until=DATE|--days=N] [--installation=ID]",
      "            [--shops=N] [-hV] [--lang=de|en|it]"
    })
final class IssueCommand extends LicenceTask {

  private static final Instant FIRST_SECOND =
      ActivationCode.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

  @Option(names = "--key", paramLabel = "FILE", descriptionKey = "licence.option.key")
  private String key = "";

  @Option(names = "--plugin", paramLabel = "ID", descriptionKey = "licence.option.plugin")
  private String plugin = "";

  @Option(names = "--edition", paramLabel = "NAME", descriptionKey = "licence.option.edition")
  private String edition = "";

  @Option(names = "--customer", paramLabel = "TEXT", descriptionKey = "licence.option.customer")
  private String customer = "";

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "licence.option.from")
  private String from = "";

  @Option(names = "--until", paramLabel = "DATE", descriptionKey = "licence.option.until")
  private String until = "";

  @Option(names = "--days", paramLabel = "N", descriptionKey = "licence.option.days")
  private String days = "";

  @Option(
      names = "--installation",
      paramLabel = "ID",
      descriptionKey = "licence.option.installation")
  private String installation = "";

  @Option(names = "--shops", paramLabel = "N", descriptionKey = "licence.option.shops")
  private String shops = "";

  IssueCommand(LicenceDesk desk) {
    super(desk);
  }

  @Override
  int work() {
    String file = required("--key", key);
    required("--plugin", plugin);
    required("--edition", edition);
    required("--customer", customer);
    SigningKey signing = KeyFile.readPrivate(Path.of(file));
    ActivationCode code = code(signing.id());
    String issued = signing.issue(code);
    print(new Message("licence.mail.title", Map.of("plugin", plugin, "vendor", signing.vendor())));
    print("");
    new CodeDescription(code, this::say).lines().forEach(this::print);
    print("");
    print(CodeBlock.of(issued));
    print(new Message("licence.mail.use", Map.of("plugin", plugin)));
    return DONE;
  }

  private ActivationCode code(KeyId signing) {
    LocalDate first = date("--from", from).orElseGet(() -> LocalDate.now(desk().clock()));
    return new ActivationCode(
        signing,
        serial(),
        plugin.strip(),
        edition.strip(),
        customer.strip(),
        first,
        lastDay(first),
        boundTo(),
        number("--shops", shops).orElse(0));
  }

  private Optional<LocalDate> lastDay(LocalDate first) {
    if (days.isBlank()) {
      return date("--until", until);
    }
    if (!until.isBlank()) {
      throw new KontorException(
          LicenceError.OPTIONS_EXCLUDE, Map.of("one", "--until", "other", "--days"));
    }
    return number("--days", days).map(count -> first.plusDays(count - 1L));
  }

  private Optional<InstallationId> boundTo() {
    if (installation.isBlank()) {
      return Optional.empty();
    }
    InstallationId id =
        InstallationId.parse(installation).orElseThrow(() -> bad("--installation", installation));
    return Optional.of(id);
  }

  /** Seconds since 2020: ascending without a register of what was issued. */
  private long serial() {
    return desk().clock().instant().getEpochSecond() - FIRST_SECOND.getEpochSecond();
  }
}
