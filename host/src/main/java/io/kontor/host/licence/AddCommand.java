package io.kontor.host.licence;

import io.kontor.api.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a code to the running host (L29); without one, puts it beside the JARs. */
@Command(name = "add")
final class AddCommand extends LicenceTask {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|-",
      descriptionKey = "licence.option.file")
  private String file = "";

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "licence.option.data")
  private @Nullable Path data;

  AddCommand(LicenceDesk desk) {
    super(desk);
  }

  @Override
  int work() {
    String text = textOf(required("FILE", file));
    Optional<String> taken = desk().host().take(text, Optional.ofNullable(data));
    if (taken.isPresent()) {
      print(taken.get());
      return DONE;
    }
    return keep(text);
  }

  private int keep(String text) {
    var here = InstallationId.readFrom(desk().installation());
    List<CheckedCode> codes = Licences.usable(text, desk().reader(), here);
    var folder = new LicenceFolder(desk().plugins());
    codes.forEach(code -> add(code, folder));
    return DONE;
  }

  private void add(CheckedCode code, LicenceFolder folder) {
    String plugin = code.genuine().map(ActivationCode::plugin).orElseThrow();
    boolean fresh = folder.add(plugin, code.text());
    Map<String, String> values = Map.of("plugin", plugin, "file", folder.file(plugin).toString());
    print(new Message(fresh ? "licence.add.done" : "licence.add.known", values));
    print(desk().explain(code, file).message());
  }
}
