package io.kontor.host.licence.command;

import io.kontor.api.Message;
import io.kontor.host.licence.LicenceFolder;
import io.kontor.host.licence.Licences;
import io.kontor.host.licence.StoredCode;
import io.kontor.host.licence.code.ActivationCode;
import io.kontor.host.licence.code.CheckedCode;
import io.kontor.host.licence.code.InstallationId;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Hands a code to the running host (L29); without one, puts it beside the JARs. */
@Command(
    name = "add",
    customSynopsis =
        "kontor licence add [-hV] [--config=FILE] [--data=DIR] [--lang=de|en|it] (FILE|-)")
final class AddCommand extends LicenceTask {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|-",
      descriptionKey = "licence.option.file")
  private String file = "";

  @Mixin private PlaceOptions where = new PlaceOptions();

  AddCommand(LicenceDesk desk) {
    super(desk);
  }

  @Override
  int work() {
    String text = textOf(required("FILE", file));
    Optional<String> taken = desk().host().take(text, where.data());
    if (taken.isPresent()) {
      print(taken.get());
      return DONE;
    }
    return keep(text);
  }

  private int keep(String text) {
    LicenceDesk.Place place = where.of(desk());
    var here = InstallationId.readFrom(place.installation());
    Licences.usable(text, place.reader(), here).forEach(code -> add(code, place));
    return DONE;
  }

  private void add(CheckedCode code, LicenceDesk.Place place) {
    var folder = new LicenceFolder(place.plugins());
    String plugin = code.genuine().map(ActivationCode::plugin).orElseThrow();
    boolean fresh = folder.add(plugin, code.text());
    Map<String, String> values = Map.of("plugin", plugin, "file", folder.file(plugin).toString());
    print(new Message(fresh ? "licence.add.done" : "licence.add.known", values));
    print(desk().explain(code, new StoredCode(code.text(), plugin, file), place).message());
  }
}
