package io.kontor.host.licence.command;

import io.kontor.api.Message;
import io.kontor.api.error.ErrorCode;
import io.kontor.api.error.KontorException;
import io.kontor.host.licence.Licence;
import io.kontor.host.licence.LicenceFolder;
import io.kontor.host.licence.StoredCode;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CheckedCode;
import io.kontor.host.licence.code.CodeReader;
import io.kontor.host.licence.code.LicenceError;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a code, or those that lie beside the JARs, offline. */
@Command(name = "show")
final class ShowCommand extends LicenceTask {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|-",
      descriptionKey = "licence.option.shown")
  private String file = "";

  @Mixin private PlaceOptions where = new PlaceOptions();

  ShowCommand(LicenceDesk desk) {
    super(desk);
  }

  @Override
  int work() {
    LicenceDesk.Place place = where.of(desk());
    return file.isBlank() ? beside(place) : named(place);
  }

  private int named(LicenceDesk.Place place) {
    List<CheckedCode> codes = place.reader().read(textOf(file));
    if (codes.isEmpty()) {
      throw new KontorException(LicenceError.NO_CODE, Map.of());
    }
    boolean allRun = true;
    for (CheckedCode code : codes) {
      String plugin = code.code().map(ActivationCode::plugin).orElse("—");
      allRun &= explain(code, new StoredCode(code.text(), plugin, file), place);
    }
    return allRun ? DONE : REFUSED;
  }

  private int beside(LicenceDesk.Place place) {
    CodeReader reader = place.reader();
    List<StoredCode> codes = new LicenceFolder(place.plugins()).codes();
    if (codes.isEmpty()) {
      print(new Message("licence.show.none", Map.of("folder", place.plugins().toString())));
    }
    boolean allRun = true;
    for (StoredCode stored : codes) {
      print(stored.source());
      allRun &= explain(reader.check(stored.text()), forItsPlugin(stored, reader), place);
    }
    return allRun ? DONE : REFUSED;
  }

  /** A file may be named as the JAR with its version; what it is for is the plug-in. */
  private static StoredCode forItsPlugin(StoredCode stored, CodeReader reader) {
    return reader
        .check(stored.text())
        .code()
        .map(ActivationCode::plugin)
        .filter(stored::isFor)
        .map(plugin -> new StoredCode(stored.text(), plugin, stored.source()))
        .orElse(stored);
  }

  private boolean explain(CheckedCode code, StoredCode stored, LicenceDesk.Place place) {
    Licence licence = desk().explain(code, stored, place);
    Message message = licence.message();
    String error = licence.state().error().map(ErrorCode::code).orElse("");
    print(error.isEmpty() ? say(message) : error + ": " + say(message));
    if (!error.isEmpty()) {
      print(new Message(error + ".remedy", message.values()));
    }
    code.code()
        .ifPresent(said -> new CodeDescription(said, this::say).lines().forEach(this::print));
    print("");
    return licence.runs();
  }
}
